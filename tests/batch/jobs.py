"""What workers are asked to do in the engine's tests: importable, as a spawned process needs it."""
