"""What staff may do that patients may not: the PIN, the lock against guessing, their choices."""
