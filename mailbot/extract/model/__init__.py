"""A language model's proposals, taken only where the document bears them out.

llm             any endpoint with OpenAI's chat completions
proposals       a proposal that is grounded becomes a value
grounding       whether the words of a proposal stand in the document
scripted_model  an endpoint for tests that answers, or lies, by script
"""
