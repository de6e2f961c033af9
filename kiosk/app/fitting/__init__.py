"""Whether every screen fits: looks at what is shown, turn by turn, and says what does not."""
