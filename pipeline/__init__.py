"""dealwire: news articles in, a dataset of deals out, every value with its words."""
