package syntax

// mistakeRules match what is wrong and have words for it. They are asked only
// when a statement has already been refused, where the grammar names them.
var mistakeRules = []rule{
	{name: "wrong_arguments", alts: []alternative{
		{"((','.(starred | (assignment_expression | expression !':=') !'=') ',' kwargs) | kwargs) ',' ','.(starred !'=')",
			sayFrom(1, "iterable argument unpacking follows keyword argument unpacking")},
		{"expression for_clauses ',' [args | expression for_clauses]", bareGenerator(0, 1)},
		{"NAME '=' expression for_clauses", say(0, 1, maybeEquals)},
		{"[args ','] NAME '=' &(',' | ')')", say(1, 2, "expected argument value expression")},
		{"args for_clauses", bareGeneratorInCall},
		{"args ',' expression for_clauses", bareGenerator(2, 3)},
		{"args ',' args", argumentOrder},
	}},
	{name: "wrong_kwarg", alts: []alternative{
		{"('True' | 'False' | 'None') '='", sayKeyword("cannot assign to %s")},
		{"NAME '=' expression for_clauses", say(0, 1, maybeEquals)},
		{"!(NAME '=') expression '='", say(0, 1, `expression cannot contain assignment, perhaps you meant "=="?`)},
		{"'**' expression '=' expression", say(0, 3, "cannot assign to keyword argument unpacking")},
	}},
	{name: "wrong_legacy", alts: []alternative{{"NAME !'(' star_expressions", missingParentheses}}},
	{name: "wrong_expression", alts: []alternative{
		{"!(NAME STRING | SOFT) disjunction quiet_expression", forgottenComma},
		{"disjunction 'if' disjunction !('else' | ':')", say(0, 2, "expected 'else' after 'if' expression")},
		{"'lambda' [lambda_params] ':' &FMIDDLE",
			say(0, 2, "f-string: lambda expressions are not allowed without parentheses")},
	}},
	{name: "wrong_named", memo: true, alts: []alternative{
		{"expression ':=' expression", sayKind(0, 0, 0, "cannot use assignment expressions with %s")},
		{"NAME '=' bitwise_or !('=' | ':=')", say(0, 2, maybeEquals)},
		{"!(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=')",
			sayKind(0, 0, 0, "cannot assign to %s here. Maybe you meant '==' instead of '='?")},
	}},
	{name: "wrong_assignment", alts: []alternative{
		{"ann_target ':' expression", sayKind(0, 0, 0, "only single target (not %s) can be annotated")},
		{"star_named ',' star_nameds* ':' expression", say(0, 0, "only single target (not tuple) can be annotated")},
		{"expression ':' expression", say(0, 0, "illegal target for annotation")},
		{"(star_targets '=')* star_expressions '='", badTarget(1, assignTargets)},
		{"(star_targets '=')* yield '='", say(1, 1, "assignment to yield expression not possible")},
		{"star_expressions augassign annotated_rhs",
			sayKind(0, 0, 0, "'%s' is an illegal expression for augmented assignment")},
	}},
	{name: "ann_target", alts: []alternative{
		{"list", nil},
		{"tuple", nil},
		{"'(' ann_target ')'", take(1)},
	}},
	{name: "wrong_del", alts: []alternative{{"'del' star_expressions", badTarget(1, delTargets)}}},
	{name: "wrong_comprehension", alts: []alternative{
		{"('[' | '(' | '{') starred for_clauses", say(1, 1, "iterable unpacking cannot be used in comprehension")},
		{"('[' | '{') star_named ',' star_nameds for_clauses", forgottenTuple},
		{"('[' | '{') star_named ',' for_clauses", say(1, 2, forgottenParentheses)},
	}},
	{name: "wrong_dictcomp", alts: []alternative{
		{"'{' '**' bitwise_or for_clauses '}'", say(1, 1, "dict unpacking cannot be used in dict comprehension")},
	}},
	{name: "wrong_default", alts: []alternative{
		{"'=' &(')' | ',')", say(0, 0, "expected default value expression")},
	}},
	{name: "wrong_with_item", alts: []alternative{
		{"expression 'as' expression &(',' | ')' | ':')", badTarget(2, assignTargets)},
	}},
	{name: "wrong_for_target", alts: []alternative{
		{"'async'? 'for' star_expressions", badTarget(2, forTargets)},
	}},
	{name: "wrong_group", alts: []alternative{
		{"'(' starred ')'", say(1, 1, "cannot use starred expression here")},
		{"'(' '**' expression ')'", say(1, 1, "cannot use double starred expression here")},
	}},
	{name: "wrong_import", alts: []alternative{
		{"'import' ','.dotted_name 'from' dotted_name", sayFrom(0, "Did you mean to use 'from ... import ...' instead?")},
		{"'import' NEWLINE", sayFrom(1, "Expected one or more names after 'import'")},
	}},
	{name: "wrong_import_targets", alts: []alternative{
		{"import_as_names ',' NEWLINE", sayHere("trailing comma not allowed without surrounding parentheses")},
		{"NEWLINE", sayFrom(0, "Expected one or more names after 'import'")},
	}},

	{name: "wrong_with", alts: []alternative{
		{"['async'] 'with' ','.(expression ['as' star_target]) NEWLINE", sayHere(expectedColon)},
		{"['async'] 'with' '(' ','.(expressions ['as' star_target]) [','] ')' NEWLINE", sayHere(expectedColon)},
	}},
	{name: "wrong_with_indent", alts: []alternative{
		{"['async'] 'with' ','.(expression ['as' star_target]) ':' NEWLINE !INDENT", unindentedAfter("'with' statement", 1)},
		{"['async'] 'with' '(' ','.(expressions ['as' star_target]) [','] ')' ':' NEWLINE !INDENT",
			unindentedAfter("'with' statement", 1)},
	}},
	{name: "wrong_try", alts: []alternative{
		{"'try' ':' NEWLINE !INDENT", unindentedAfter("'try' statement", 0)},
		{"'try' ':' block !('except' | 'finally')", sayHere("expected 'except' or 'finally' block")},
		{"'try' ':' block* except+ 'except' '*' expression ['as' NAME] ':'", say(4, 5, bothExcepts)},
		{"'try' ':' block* except_star+ 'except' [expression ['as' NAME]] ':'", say(4, 4, bothExcepts)},
	}},
	{name: "wrong_except", alts: []alternative{
		{"'except' '*'? expression ',' expressions ['as' NAME] ':'",
			sayFrom(2, "multiple exception types must be parenthesized")},
		{"'except' '*'? expression ['as' NAME] NEWLINE", sayHere(expectedColon)},
		{"'except' NEWLINE", sayHere(expectedColon)},
		{"'except' '*' (NEWLINE | ':')", sayHere("expected one or more exception types")},
	}},
	{name: "wrong_finally", alts: []alternative{
		{"'finally' ':' NEWLINE !INDENT", unindentedAfter("'finally' statement", 0)},
	}},
	{name: "wrong_except_indent", alts: []alternative{
		{"'except' expression ['as' NAME] ':' NEWLINE !INDENT", unindentedAfter("'except' statement", 0)},
		{"'except' ':' NEWLINE !INDENT", unindentedAfter("'except' statement", 0)},
	}},
	{name: "wrong_except_star_indent", alts: []alternative{
		{"'except' '*' expression ['as' NAME] ':' NEWLINE !INDENT", unindentedAfter("'except*' statement", 0)},
	}},
	{name: "wrong_match", alts: []alternative{
		{`"match" subject NEWLINE`, sayHere(expectedColon)},
		{`"match" subject ':' NEWLINE !INDENT`, unindentedAfter("'match' statement", 0)},
	}},
	{name: "wrong_case", alts: []alternative{
		{`"case" patterns [guard] NEWLINE`, sayHere(expectedColon)},
		{`"case" patterns [guard] ':' NEWLINE !INDENT`, unindentedAfter("'case' statement", 0)},
	}},
	{name: "wrong_as_pattern", alts: []alternative{
		{`or_pattern 'as' "_"`, say(2, 2, "cannot use '_' as a target")},
		{"or_pattern 'as' !NAME expression", say(2, 2, "invalid pattern target")},
	}},
	{name: "wrong_class_pattern", alts: []alternative{
		{"name_or_attr '(' [positional_patterns ','] keyword_patterns ',' positional_patterns",
			say(5, 5, "positional patterns follow keyword patterns")},
	}},
	{name: "wrong_if", alts: []alternative{
		{"'if' named_expression NEWLINE", sayHere(expectedColon)},
		{"'if' named_expression ':' NEWLINE !INDENT", unindentedAfter("'if' statement", 0)},
	}},
	{name: "wrong_elif", alts: []alternative{
		{"'elif' named_expression NEWLINE", sayHere(expectedColon)},
		{"'elif' named_expression ':' NEWLINE !INDENT", unindentedAfter("'elif' statement", 0)},
	}},
	{name: "wrong_else", alts: []alternative{
		{"'else' ':' NEWLINE !INDENT", unindentedAfter("'else' statement", 0)},
	}},
	{name: "wrong_while", alts: []alternative{
		{"'while' named_expression NEWLINE", sayHere(expectedColon)},
		{"'while' named_expression ':' NEWLINE !INDENT", unindentedAfter("'while' statement", 0)},
	}},
	{name: "wrong_for", alts: []alternative{
		{"['async'] 'for' star_targets 'in' star_expressions NEWLINE", sayHere(expectedColon)},
		{"['async'] 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT", unindentedAfter("'for' statement", 1)},
	}},
	{name: "wrong_function", alts: []alternative{
		{"['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT",
			unindentedAfter("function definition", 1)},
		{"['async'] 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' block", nil},
	}},
	{name: "wrong_class", alts: []alternative{
		{"'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE", sayHere(expectedColon)},
		{"'class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT", unindentedAfter("class definition", 0)},
	}},

	{name: "wrong_pairs", alts: []alternative{
		{"','.pair ',' wrong_kvpair", nil},
		{"expression ':' '*' bitwise_or", sayFrom(2, starredValue)},
		{"expression ':' &('}' | ',')", say(1, 1, missingValue)},
	}},
	{name: "wrong_kvpair", alts: []alternative{
		{"expression !(':')", missingColon},
		{"expression ':' '*' bitwise_or", sayFrom(2, starredValue)},
		{"expression ':' &('}' | ',')", say(1, 1, missingValue)},
	}},
	{name: "wrong_starred_unpacking", alts: []alternative{
		{"'*' expression '=' expression", say(0, 3, "cannot assign to iterable argument unpacking")},
	}},

	{name: "wrong_field", alts: []alternative{
		{"'{' '='", say(1, 1, "f-string: valid expression required before '='")},
		{"'{' '!'", say(1, 1, "f-string: valid expression required before '!'")},
		{"'{' ':'", say(1, 1, "f-string: valid expression required before ':'")},
		{"'{' '}'", say(1, 1, "f-string: valid expression required before '}'")},
		{"'{' !annotated_rhs", sayNext("f-string: expecting a valid expression after '{'")},
		{"'{' annotated_rhs !('=' | '!' | ':' | '}')", sayNext("f-string: expecting '=', or '!', or ':', or '}'")},
		{"'{' annotated_rhs '=' !('!' | ':' | '}')", sayNext("f-string: expecting '!', or ':', or '}'")},
		{"'{' annotated_rhs ['='] wrong_conversion", nil},
		{"'{' annotated_rhs ['='] ['!' NAME] !(':' | '}')", sayNext("f-string: expecting ':' or '}'")},
		{"'{' annotated_rhs ['='] ['!' NAME] ':' format_piece* !'}'", sayNext("f-string: expecting '}', or format specs")},
		{"'{' annotated_rhs ['='] ['!' NAME] !'}'", sayNext("f-string: expecting '}'")},
	}},
	{name: "wrong_conversion", alts: []alternative{
		{"'!' &(':' | '}')", sayNext("f-string: missing conversion character")},
		{"'!' !NAME", sayNext("f-string: invalid conversion character")},
	}},
	{name: "wrong_arithmetic", alts: []alternative{
		{"sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') 'not' inversion", say(2, 3, bareNot)},
	}},
	{name: "wrong_factor", alts: []alternative{{"('+' | '-' | '~') 'not' factor", say(1, 2, bareNot)}}},
	{name: "wrong_type_params", alts: []alternative{
		{"'[' ']'", sayFrom(1, "Type parameter list cannot be empty")},
	}},
	{name: "wrong_type_param", alts: []alternative{
		{"'*' NAME ':' expression", boundNotAllowed("TypeVarTuple")},
		{"'**' NAME ':' expression", boundNotAllowed("ParamSpec")},
	}},
}

const (
	bareNot              = "'not' after an operator must be parenthesized"
	maybeEquals          = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
	expectedColon        = "expected ':'"
	bothExcepts          = "cannot have both 'except' and 'except*' on the same 'try'"
	forgottenParentheses = "did you forget parentheses around the comprehension target?"
	starredValue         = "cannot use a starred expression in a dictionary value"
	missingValue         = "expression expected after dictionary key and ':'"
	bareGeneratorWords   = "Generator expression must be parenthesized"
)
