"""Models of the demonstrations: what is seen at a moment, as numbers, without Qt."""
