"""The use cases, one module a use case, composing the stages."""
