"""The wizard that asks what a survey file does not say by itself."""
