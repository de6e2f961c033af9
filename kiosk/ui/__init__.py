"""The only part that knows Qt: views become widgets, touches become actions."""
