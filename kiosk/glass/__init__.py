"""The screen itself: its size, where it hangs, and what can be seen and reached on it."""
