"""Learning from a project's own statements who says what: two conditional random fields, with what the rules found among their
features. `features` describes tokens, `model` trains and applies, `trial` compares what was learned with the rules."""
