"""Painters of the demonstrations; their models are in the presentation."""
