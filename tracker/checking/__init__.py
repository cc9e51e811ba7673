"""The validation rules over register, store and files."""
