"""How the tagger's weights are made: `make train`, with what the `train` extra brings. Not part of the wheel."""
