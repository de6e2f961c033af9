"""What to show: the state and a bundle become frozen views that hold finished strings."""
