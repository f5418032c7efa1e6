package syntax

// expressionRules is the grammar of expressions, in CPython's order.
var expressionRules = []rule{
	{name: "expressions", alts: []alternative{
		{"expression (',' expression)+ [',']", as("tuple")},
		{"expression ','", as("tuple")},
		{"expression", nil},
	}},
	{name: "expression", memo: true, alts: []alternative{
		{"wrong_expression", nil},
		{"wrong_legacy", nil},
		{"disjunction 'if' disjunction 'else' expression", as("conditional expression")},
		{"DIALECT disjunction '?' expression ':' expression", as("conditional expression")},
		{"disjunction", nil},
		{"lambda", nil},
	}},
	// quiet_expression is an expression under which no mistakes are looked for.
	{name: "quiet_expression", alts: []alternative{
		{"disjunction 'if' disjunction 'else' expression", as("conditional expression")},
		{"disjunction", nil},
		{"lambda", nil},
	}},
	{name: "yield", alts: []alternative{
		{"'yield' 'from' expression", as("yield expression")},
		{"'yield' [star_expressions]", as("yield expression")},
	}},
	{name: "star_expressions", alts: []alternative{
		{"star_expression (',' star_expression)+ [',']", as("tuple")},
		{"star_expression ','", as("tuple")},
		{"star_expression", nil},
	}},
	{name: "star_expression", memo: true, alts: []alternative{
		{"'*' bitwise_or", as("starred")},
		{"expression", nil},
	}},
	{name: "star_nameds", alts: []alternative{{"','.star_named+ [',']", take(0)}}},
	{name: "star_named", alts: []alternative{
		{"'*' bitwise_or", as("starred")},
		{"named_expression", nil},
	}},
	{name: "assignment_expression", alts: []alternative{{"NAME ':=' ~ expression", as("named expression")}}},
	{name: "named_expression", alts: []alternative{
		{"assignment_expression", nil},
		{"wrong_named", nil},
		{"expression !':='", nil},
	}},
	{name: "disjunction", memo: true, alts: []alternative{
		{"conjunction ('or' conjunction)+", as("expression")},
		{"conjunction", nil},
	}},
	{name: "conjunction", memo: true, alts: []alternative{
		{"inversion ('and' inversion)+", as("expression")},
		{"inversion", nil},
	}},
	{name: "inversion", memo: true, alts: []alternative{
		{"'not' inversion", as("expression")},
		{"comparison", nil},
	}},
	{name: "comparison", alts: []alternative{
		{"bitwise_or comparison_pair+", as("comparison")},
		{"bitwise_or", nil},
	}},
	{name: "comparison_pair", alts: []alternative{
		{"('==' | not_equal | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is') bitwise_or", nil},
		{"['not'] INFIX bitwise_or", nil},
	}},
	{name: "not_equal", alts: []alternative{
		{"'!='", flufl(false)},
		{"'<>'", flufl(true)},
	}},
	leftBinary("bitwise_or", "'|'", "bitwise_xor"),
	leftBinary("bitwise_xor", "'^'", "bitwise_and"),
	leftBinary("bitwise_and", "'&'", "range"),
	{name: "range", alts: []alternative{
		{"DIALECT shift '..' shift", as("expression")},
		{"shift", nil},
	}},
	leftBinary("shift", "('<<' | '>>')", "sum", alternative{"wrong_arithmetic", nil}),
	leftBinary("sum", "('+' | '-')", "term"),
	leftBinary("term", "('*' | '/' | '//' | '%' | '@')", "factor", alternative{"wrong_factor", nil}),
	{name: "factor", memo: true, alts: []alternative{
		{"('+' | '-' | '~') factor", as("expression")},
		{"power", nil},
	}},
	{name: "power", alts: []alternative{
		{"coalesce '**' factor", as("expression")},
		{"coalesce", nil},
	}},
	{name: "coalesce", alts: []alternative{
		{"DIALECT await_primary ('??' await_primary)+", as("expression")},
		{"await_primary", nil},
	}},
	{name: "await_primary", memo: true, alts: []alternative{
		{"'await' primary", as("await expression")},
		{"primary", nil},
	}},
	{name: "primary", memo: true, alts: []alternative{{"atom trailer*", trailers}}},
	{name: "trailer", alts: []alternative{
		{"'.' NAME", as("attribute")},
		{"genexp", as("function call")},
		{"'(' [arguments] ')'", as("function call")},
		{"'[' slices ']'", as("subscript")},
		{"DIALECT '?.' (NAME | '[' slices ']')", as("expression")},
	}},
	{name: "slices", alts: []alternative{
		{"slice !','", nil},
		{"','.(slice | starred) [',']", as("tuple")},
	}},
	{name: "slice", alts: []alternative{
		{"[expression] ':' [expression] [':' [expression]]", as("slice")},
		{"named_expression", nil},
	}},
	{name: "atom", alts: []alternative{
		{"NAME", nil},
		{"'True'", as("True")},
		{"'False'", as("False")},
		{"'None'", as("None")},
		{"&(STRING | FSTART) strings", nil},
		{"number", nil},
		{"&'(' (tuple | group | genexp)", nil},
		{"&'[' (list | listcomp)", nil},
		{"&'{' (dict | set | dictcomp | setcomp)", nil},
		{"'...'", as("ellipsis")},
		{"DIALECT POINTER", as("expression")},
		{"LEADING '.' NAME", as("expression")},
	}},
	{name: "number", alts: []alternative{{"NUMBER", checkNumber}}},
	{name: "group", alts: []alternative{
		{"'(' (yield | named_expression) ')'", take(1)},
		{"wrong_group", nil},
	}},
	{name: "lambda", alts: []alternative{
		{"'lambda' [lambda_params] ':' expression", as("lambda")},
	}},
	{name: "list", alts: []alternative{{"'[' [star_nameds] ']'", as("list")}}},
	{name: "tuple", alts: []alternative{{"'(' [star_named ',' [star_nameds]] ')'", as("tuple")}}},
	{name: "set", alts: []alternative{{"'{' star_nameds '}'", as("set display")}}},
	{name: "dict", alts: []alternative{
		{"'{' [pairs] '}'", as("dict literal")},
		{"'{' wrong_pairs '}'", nil},
	}},
	{name: "pairs", alts: []alternative{{"','.pair+ [',']", nil}}},
	{name: "pair", alts: []alternative{{"'**' bitwise_or", nil}, {"kvpair", nil}}},
	{name: "kvpair", alts: []alternative{{"expression ':' expression", nil}}},
	{name: "for_clauses", alts: []alternative{{"for_clause+", nil}}},
	{name: "for_clause", alts: []alternative{
		{"'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*", nil},
		{"'for' star_targets 'in' ~ disjunction ('if' disjunction)*", nil},
		{"'async'? 'for' (bitwise_or (',' bitwise_or)* [',']) !'in'", sayHere("'in' expected after for-loop variables")},
		{"wrong_for_target", nil},
	}},
	{name: "listcomp", alts: []alternative{
		{"'[' named_expression for_clauses ']'", as("list comprehension")},
		{"wrong_comprehension", nil},
	}},
	{name: "setcomp", alts: []alternative{
		{"'{' named_expression for_clauses '}'", as("set comprehension")},
		{"wrong_comprehension", nil},
	}},
	{name: "genexp", alts: []alternative{
		{"'(' (assignment_expression | expression !':=') for_clauses ')'", as("generator expression")},
		{"wrong_comprehension", nil},
	}},
	{name: "dictcomp", alts: []alternative{
		{"'{' kvpair for_clauses '}'", as("dict comprehension")},
		{"wrong_dictcomp", nil},
	}},
	{name: "fstring", alts: []alternative{{"FSTART fstring_piece* FEND", checkFString}}},
	{name: "fstring_piece", alts: []alternative{{"field", nil}, {"FMIDDLE", nil}}},
	{name: "field", alts: []alternative{
		{"'{' annotated_rhs ['='] [conversion] [format_spec] '}'", checkField},
		{"wrong_field", nil},
	}},
	{name: "conversion", alts: []alternative{{"'!' NAME", checkConversion}}},
	{name: "format_spec", alts: []alternative{{"':' format_piece*", nil}}},
	{name: "format_piece", alts: []alternative{{"FMIDDLE", checkText}, {"field", nil}}},
	{name: "strings", memo: true, alts: []alternative{{"(fstring | string)+", stringsKind}}},
	{name: "string", alts: []alternative{{"STRING", checkText}}},

	{name: "arguments", memo: true, alts: []alternative{
		{"args [','] &')'", take(0)},
		{"wrong_arguments", nil},
	}},
	{name: "args", alts: []alternative{
		{"','.(starred | (assignment_expression | expression !':=') !'=') [',' kwargs]", nil},
		{"kwargs", nil},
	}},
	{name: "kwargs", alts: []alternative{
		{"','.kwarg_or_starred ',' ','.kwarg_or_unpacked", nil},
		{"','.kwarg_or_starred", nil},
		{"','.kwarg_or_unpacked", nil},
	}},
	{name: "starred", alts: []alternative{
		{"wrong_starred_unpacking", nil},
		{"'*' expression", as("starred")},
		{"'*'", sayHere("Invalid star expression")},
	}},
	{name: "default", alts: []alternative{{"'=' expression", nil}, {"wrong_default", nil}}},
	{name: "kwarg_or_starred", alts: []alternative{
		{"wrong_kwarg", nil},
		{"NAME '=' expression", as(kindKeyword)},
		{"starred", nil},
	}},
	{name: "kwarg_or_unpacked", alts: []alternative{
		{"wrong_kwarg", nil},
		{"NAME '=' expression", as(kindKeyword)},
		{"'**' expression", as(kindUnpacked)},
	}},
}

// targetRules is the grammar of what can be assigned to or deleted.
var targetRules = []rule{
	{name: "star_targets", alts: []alternative{
		{"star_target !','", nil},
		{"star_target (',' star_target)* [',']", as("tuple")},
	}},
	{name: "star_target", memo: true, alts: []alternative{
		{"'*' !'*' star_target", as("starred")},
		{"trailer_target", nil},
	}},
	{name: "trailer_target", memo: true, alts: []alternative{
		{"t_primary '.' NAME !t_lookahead", as("attribute")},
		{"t_primary '[' slices ']' !t_lookahead", as("subscript")},
		{"star_atom", nil},
	}},
	{name: "star_atom", alts: []alternative{
		{"NAME", nil},
		{"'(' trailer_target ')'", take(1)},
		{"'(' [star_targets_tuple] ')'", as("tuple")},
		{"'[' [','.star_target+ [',']] ']'", as("list")},
	}},
	{name: "star_targets_tuple", alts: []alternative{
		{"star_target (',' star_target)+ [',']", nil},
		{"star_target ','", nil},
	}},
	{name: "single_target", alts: []alternative{
		{"single_trailer_target", nil},
		{"NAME", nil},
		{"'(' single_target ')'", take(1)},
	}},
	{name: "single_trailer_target", alts: []alternative{
		{"t_primary '.' NAME !t_lookahead", as("attribute")},
		{"t_primary '[' slices ']' !t_lookahead", as("subscript")},
	}},
	{name: "t_primary", memo: true, alts: []alternative{{"atom &t_lookahead t_trailer*", nil}}},
	{name: "t_trailer", alts: []alternative{
		{"'.' NAME &t_lookahead", nil},
		{"'[' slices ']' &t_lookahead", nil},
		{"genexp &t_lookahead", nil},
		{"'(' [arguments] ')' &t_lookahead", nil},
	}},
	{name: "t_lookahead", alts: []alternative{{"('(' | '[' | '.')", nil}}},
	{name: "del_targets", alts: []alternative{{"','.del_target+ [',']", nil}}},
	{name: "del_target", memo: true, alts: []alternative{
		{"t_primary '.' NAME !t_lookahead", nil},
		{"t_primary '[' slices ']' !t_lookahead", nil},
		{"del_atom", nil},
	}},
	{name: "del_atom", alts: []alternative{
		{"NAME", nil},
		{"'(' del_target ')'", nil},
		{"'(' [del_targets] ')'", nil},
		{"'[' [del_targets] ']'", nil},
	}},
}
