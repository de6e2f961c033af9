"""What lies over a screen: a word explained, and the inactivity alert."""
