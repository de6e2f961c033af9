"""What this kiosk holds: one bundle for each installed language."""
