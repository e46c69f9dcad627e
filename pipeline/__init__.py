"""dealwire: news articles in, a dataset of deals out, every value with its words."""

__version__ = "0.1.0"
