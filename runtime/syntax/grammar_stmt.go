package syntax

// statementRules is the grammar of statements. The order of alternatives is
// the order in which CPython tries them.
var statementRules = []rule{
	{name: "eval", alts: []alternative{{"expressions NEWLINE* END", nil}}},
	{name: "file", alts: []alternative{{"[statements] END", nil}}},
	{name: "statements", alts: []alternative{{"statement+", nil}}},
	{name: "statement", alts: []alternative{{"compound", nil}, {"simple_stmts", nil}}},
	{name: "simple_stmts", alts: []alternative{
		{"simple !';' NEWLINE", nil},
		{"';'.simple+ [';'] NEWLINE", nil},
	}},
	{name: "simple", memo: true, alts: []alternative{
		{"assignment", nil},
		{`&"type" type_alias`, nil},
		{"star_expressions", nil},
		{"&'return' return", nil},
		{"&('import' | 'from') import", nil},
		{"&'raise' raise", nil},
		{"'pass'", nil},
		{"&'del' del", nil},
		{"&'yield' yield", nil},
		{"&'assert' assert", nil},
		{"'break'", nil},
		{"'continue'", nil},
		{"&'global' 'global' ','.NAME+", nil},
		{"&'nonlocal' 'nonlocal' ','.NAME+", nil},
	}},
	{name: "compound", alts: []alternative{
		{"&('def' | '@' | 'async') function", nil},
		{"&'if' if", nil},
		{"&('class' | '@') class", nil},
		{"&('with' | 'async') with", nil},
		{"&('for' | 'async') for", nil},
		{"&'try' try", nil},
		{"&'while' while", nil},
		{"match", nil},
	}},

	{name: "assignment", alts: []alternative{
		{"NAME ':' expression ['=' annotated_rhs]", nil},
		{"('(' single_target ')' | single_trailer_target) ':' expression ['=' annotated_rhs]", nil},
		{"(star_targets '=')+ annotated_rhs !'='", nil},
		{"single_target augassign ~ annotated_rhs", nil},
		{"wrong_assignment", nil},
	}},
	{name: "annotated_rhs", alts: []alternative{{"yield", nil}, {"star_expressions", nil}}},
	{name: "augassign", alts: []alternative{
		{"('+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=')", nil},
	}},
	{name: "return", alts: []alternative{{"'return' [star_expressions]", nil}}},
	{name: "raise", alts: []alternative{
		{"'raise' expression ['from' expression]", nil},
		{"'raise'", nil},
	}},
	{name: "del", alts: []alternative{
		{"'del' del_targets &(';' | NEWLINE)", nil},
		{"wrong_del", nil},
	}},
	{name: "assert", alts: []alternative{{"'assert' expression [',' expression]", nil}}},
	{name: "type_alias", alts: []alternative{{`"type" NAME [type_params] '=' expression`, nil}}},

	{name: "import", alts: []alternative{
		{"wrong_import", nil},
		{"'import' ','.dotted_as_name+", nil},
		{"'from' ('.' | '...' | '..')* dotted_name 'import' import_targets", nil},
		{"'from' ('.' | '...' | '..')+ 'import' import_targets", nil},
	}},
	{name: "import_targets", alts: []alternative{
		{"'(' import_as_names [','] ')'", nil},
		{"import_as_names !','", nil},
		{"'*'", nil},
		{"wrong_import_targets", nil},
	}},
	{name: "import_as_names", alts: []alternative{{"','.import_as_name+", nil}}},
	{name: "import_as_name", alts: []alternative{{"NAME ['as' NAME]", nil}}},
	{name: "dotted_as_name", alts: []alternative{{"dotted_name ['as' NAME]", nil}}},
	{name: "dotted_name", memo: true, alts: []alternative{{"NAME ('.' NAME)*", nil}}},

	{name: "block", memo: true, alts: []alternative{
		{"NEWLINE INDENT statements DEDENT", nil},
		{"simple_stmts", nil},
	}},
	{name: "decorators", alts: []alternative{{"('@' named_expression NEWLINE)+", nil}}},
	{name: "class", alts: []alternative{{"decorators class_raw", nil}, {"class_raw", nil}}},
	{name: "class_raw", alts: []alternative{
		{"wrong_class", nil},
		{"'class' NAME [type_params] ['(' [arguments] ')'] ':' block", nil},
	}},
	{name: "function", alts: []alternative{{"decorators function_raw", nil}, {"function_raw", nil}}},
	{name: "function_raw", alts: []alternative{
		{"wrong_function", nil},
		{"'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block", nil},
		{"'async' 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block", nil},
	}},

	{name: "if", alts: []alternative{
		{"wrong_if", nil},
		{"'if' named_expression ':' block elif", nil},
		{"'if' named_expression ':' block [else]", nil},
	}},
	{name: "elif", alts: []alternative{
		{"wrong_elif", nil},
		{"'elif' named_expression ':' block elif", nil},
		{"'elif' named_expression ':' block [else]", nil},
	}},
	{name: "else", alts: []alternative{
		{"wrong_else", nil},
		{"'else' &&':' block", nil},
	}},
	{name: "while", alts: []alternative{
		{"wrong_while", nil},
		{"'while' named_expression ':' block [else]", nil},
	}},
	{name: "for", alts: []alternative{
		{"wrong_for", nil},
		{"'for' star_targets 'in' ~ star_expressions ':' block [else]", nil},
		{"'async' 'for' star_targets 'in' ~ star_expressions ':' block [else]", nil},
		{"wrong_for_target", nil},
	}},
	{name: "with", alts: []alternative{
		{"wrong_with_indent", nil},
		{"'with' '(' ','.with_item+ ','? ')' ':' block", nil},
		{"'with' ','.with_item+ ':' block", nil},
		{"'async' 'with' '(' ','.with_item+ ','? ')' ':' block", nil},
		{"'async' 'with' ','.with_item+ ':' block", nil},
		{"wrong_with", nil},
	}},
	{name: "with_item", alts: []alternative{
		{"expression 'as' star_target &(',' | ')' | ':')", nil},
		{"wrong_with_item", nil},
		{"expression", nil},
	}},
	{name: "try", alts: []alternative{
		{"wrong_try", nil},
		{"'try' &&':' block finally", nil},
		{"'try' &&':' block except+ [else] [finally]", nil},
		{"'try' &&':' block except_star+ [else] [finally]", nil},
	}},
	{name: "except", alts: []alternative{
		{"wrong_except_indent", nil},
		{"'except' expression ['as' NAME] ':' block", nil},
		{"'except' ':' block", nil},
		{"wrong_except", nil},
	}},
	{name: "except_star", alts: []alternative{
		{"wrong_except_star_indent", nil},
		{"'except' '*' expression ['as' NAME] ':' block", nil},
		{"wrong_except", nil},
	}},
	{name: "finally", alts: []alternative{
		{"wrong_finally", nil},
		{"'finally' &&':' block", nil},
	}},

	{name: "type_params", alts: []alternative{
		{"wrong_type_params", nil},
		{"'[' ','.type_param+ [','] ']'", nil},
	}},
	{name: "type_param", memo: true, alts: []alternative{
		{"NAME [':' expression] ['=' expression]", nil},
		{"wrong_type_param", nil},
		{"'*' NAME ['=' star_expression]", nil},
		{"'**' NAME ['=' expression]", nil},
	}},
}

// matchRules is the grammar of the match statement and its patterns.
var matchRules = []rule{
	{name: "match", alts: []alternative{
		{`"match" subject ':' NEWLINE INDENT case+ DEDENT`, nil},
		{"wrong_match", nil},
	}},
	{name: "subject", alts: []alternative{
		{"star_named ',' [star_nameds]", as("tuple")},
		{"named_expression", nil},
	}},
	{name: "case", alts: []alternative{
		{"wrong_case", nil},
		{`"case" patterns [guard] ':' block`, nil},
	}},
	{name: "guard", alts: []alternative{{"'if' named_expression", nil}}},
	{name: "patterns", alts: []alternative{{"open_sequence", nil}, {"pattern", nil}}},
	{name: "pattern", alts: []alternative{{"as_pattern", nil}, {"or_pattern", nil}}},
	{name: "as_pattern", alts: []alternative{
		{"or_pattern 'as' capture_target", nil},
		{"wrong_as_pattern", nil},
	}},
	{name: "or_pattern", alts: []alternative{{"'|'.closed_pattern+", nil}}},
	{name: "closed_pattern", memo: true, alts: []alternative{
		{"literal_pattern", nil},
		{"capture_target", nil},
		{`"_"`, nil},
		{"attr !('.' | '(' | '=')", nil},
		{"'(' pattern ')'", nil},
		{"sequence_pattern", nil},
		{"mapping_pattern", nil},
		{"class_pattern", nil},
	}},
	{name: "literal_pattern", alts: []alternative{
		{"signed_number !('+' | '-')", nil},
		{"complex_number", nil},
		{"strings", nil},
		{"('None' | 'True' | 'False')", nil},
	}},
	{name: "complex_number", alts: []alternative{{"signed_real ('+' | '-') imaginary", nil}}},
	{name: "signed_number", alts: []alternative{{"number", nil}, {"'-' number", nil}}},
	{name: "signed_real", alts: []alternative{{"real", nil}, {"'-' real", nil}}},
	{name: "real", alts: []alternative{{"number", requireNumber(false, "real number required in complex literal")}}},
	{name: "imaginary", alts: []alternative{{"number", requireNumber(true, "imaginary number required in complex literal")}}},
	{name: "capture_target", alts: []alternative{{`!"_" NAME !('.' | '(' | '=')`, nil}}},
	{name: "attr", memo: true, alts: []alternative{{"NAME ('.' NAME)+", nil}}},
	{name: "name_or_attr", memo: true, alts: []alternative{{"attr", nil}, {"NAME", nil}}},
	{name: "sequence_pattern", alts: []alternative{
		{"'[' [maybe_sequence] ']'", nil},
		{"'(' [open_sequence] ')'", nil},
	}},
	{name: "open_sequence", alts: []alternative{{"maybe_star ',' [maybe_sequence]", nil}}},
	{name: "maybe_sequence", alts: []alternative{{"','.maybe_star+ [',']", nil}}},
	{name: "maybe_star", alts: []alternative{{"star_pattern", nil}, {"pattern", nil}}},
	{name: "star_pattern", memo: true, alts: []alternative{
		{"'*' capture_target", nil},
		{`'*' "_"`, nil},
	}},
	{name: "mapping_pattern", alts: []alternative{
		{"'{' '}'", nil},
		{"'{' double_star_pattern [','] '}'", nil},
		{"'{' items_pattern ',' double_star_pattern [','] '}'", nil},
		{"'{' items_pattern [','] '}'", nil},
	}},
	{name: "items_pattern", alts: []alternative{{"','.key_value_pattern+", nil}}},
	{name: "key_value_pattern", alts: []alternative{{"(literal_key | attr) ':' pattern", nil}}},
	{name: "literal_key", alts: []alternative{
		{"signed_number !('+' | '-')", nil},
		{"complex_number", nil},
		{"strings", nil},
		{"('None' | 'True' | 'False')", nil},
	}},
	{name: "double_star_pattern", alts: []alternative{{"'**' capture_target", nil}}},
	{name: "class_pattern", alts: []alternative{
		{"name_or_attr '(' ')'", nil},
		{"name_or_attr '(' positional_patterns [','] ')'", nil},
		{"name_or_attr '(' keyword_patterns [','] ')'", nil},
		{"name_or_attr '(' positional_patterns ',' keyword_patterns [','] ')'", nil},
		{"wrong_class_pattern", nil},
	}},
	{name: "positional_patterns", alts: []alternative{{"','.pattern+", nil}}},
	{name: "keyword_patterns", alts: []alternative{{"','.keyword_pattern+", nil}}},
	{name: "keyword_pattern", alts: []alternative{{"NAME '=' pattern", nil}}},
}
