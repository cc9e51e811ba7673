"""The commands: look up, act, print."""
