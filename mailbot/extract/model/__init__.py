"""A language model's proposals, taken only where the document bears them out.

consult         asks about one document, within what its company may spend
llm             any endpoint with OpenAI's chat completions
negotiation     how an endpoint wants to be asked: format of the answer, pictures or none
prompt          what it is asked: numbered lines, pictures of pages, the fields it may propose
answer          what it answered: the proposals that stand in the lines they cite
usage           tokens, counted by the endpoint or estimated
proposals       a proposal that is grounded becomes a value
grounding       whether the words of a proposal stand in the document
scripted_model  an endpoint for tests that answers, or lies, by script
"""
