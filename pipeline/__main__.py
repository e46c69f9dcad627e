"""`python -m pipeline`."""

from pipeline.cli import main

if __name__ == "__main__":  # workers import this module, and must not start a run of their own
    main()
