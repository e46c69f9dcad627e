"""Which records are of one deal: names, blocks, features, clusters."""
