package syntax

import "strings"

// parameterList describes one of the two kinds of parameter lists. They have
// the same grammar but for annotations and what ends them.
type parameterList struct {
	prefix string // of the names of its rules
	close  string // the token after the last parameter
	param  string
	what   string // whose parameters cannot be parenthesized
	group  string // parameters in parentheses, where they cannot be
	// bareStar says where nothing follows a bare *.
	bareStar func(msg string) action
}

var (
	defParameters = parameterList{
		close: "')'", param: "NAME [':' expression]",
		what: "Function", group: "param_plain+", bareStar: func(msg string) action { return say(0, 0, msg) },
	}
	lambdaParameters = parameterList{
		prefix: "lambda_", close: "':'", param: "NAME",
		what: "Lambda expression", group: "','.param+", bareStar: sayHere,
	}
)

// rules returns the grammar of the list, mistakes included.
func (l parameterList) rules() []rule {
	const (
		slashOnce = "/ may appear only once"
		slashLate = "/ must be ahead of *"
		afterKwds = "arguments cannot follow var-keyword argument"
	)
	rules := []rule{
		{name: "params", alts: []alternative{{"wrong_parameters", nil}, {"parameters", nil}}},
		{name: "parameters", alts: []alternative{
			{"slash_plain param_plain* param_default* [star_etc]", nil},
			{"slash_default param_default* [star_etc]", nil},
			{"param_plain+ param_default* [star_etc]", nil},
			{"param_default+ [star_etc]", nil},
			{"star_etc", nil},
		}},
		{name: "slash_plain", alts: []alternative{{"param_plain+ '/' (',' | &CLOSE)", nil}}},
		{name: "slash_default", alts: []alternative{{"param_plain* param_default+ '/' (',' | &CLOSE)", nil}}},
		{name: "star_etc", alts: []alternative{
			{"wrong_star_etc", nil},
			{"'*' param_plain param_maybe* [kwds]", nil},
			{"'*' param_starred param_maybe* [kwds]", nil},
			{"'*' ',' param_maybe+ [kwds]", nil},
			{"kwds", nil},
		}},
		{name: "kwds", alts: []alternative{{"wrong_kwds", nil}, {"'**' param_plain", nil}}},
		{name: "param_plain", alts: []alternative{{"param ','", take(0)}, {"param &CLOSE", nil}}},
		{name: "param_default", alts: []alternative{{"param default ','", nil}, {"param default &CLOSE", nil}}},
		{name: "param_maybe", alts: []alternative{{"param [default] ','", nil}, {"param [default] &CLOSE", nil}}},
		{name: "param_starred", alts: []alternative{{"NAME ':' star_expression (',' | &CLOSE)", nil}}},
		{name: "param", alts: []alternative{{l.param, as("parameter")}}},

		{name: "wrong_parameters", alts: []alternative{
			{"'/' ','", say(0, 0, "at least one argument must precede /")},
			{"(slash_plain | slash_default) param_maybe* '/'", say(2, 2, slashOnce)},
			{"[slash_plain] param_plain* (slash_default | param_default+) param_plain",
				say(3, 3, "parameter without a default follows parameter with a default")},
			{"param_plain* '(' " + l.group + " [','] ')'", say(1, 4, l.what+" parameters cannot be parenthesized")},
			{"[slash_plain | slash_default] param_maybe* '*' (',' | param_plain) param_maybe* '/'", say(5, 5, slashLate)},
			{"param_maybe+ '/' '*'", say(2, 2, "expected comma between / and *")},
		}},
		{name: "wrong_star_etc", alts: []alternative{
			{"'*' (CLOSE | ',' (CLOSE | '**'))", l.bareStar("named arguments must follow bare *")},
			{"'*' param '='", say(2, 2, "var-positional argument cannot have default value")},
			{"'*' (param_plain | ',') param_maybe* '*' (param_plain | ',')", say(3, 3, "* argument may appear only once")},
		}},
		{name: "wrong_kwds", alts: []alternative{
			{"'**' param '='", say(2, 2, "var-keyword argument cannot have default value")},
			{"'**' param ',' param", say(3, 3, afterKwds)},
			{"'**' param ',' ('*' | '**' | '/')", say(3, 3, afterKwds)},
		}},
	}
	for i := range rules {
		rules[i].name = l.rename(rules[i].name)
		for j := range rules[i].alts {
			rules[i].alts[j].pattern = l.specialize(rules[i].alts[j].pattern)
		}
	}
	return rules
}

// rename puts the prefix before a name, after "wrong_".
func (l parameterList) rename(name string) string {
	if rest, ok := strings.CutPrefix(name, "wrong_"); ok {
		return "wrong_" + l.prefix + rest
	}
	return l.prefix + name
}

// parameterRuleNames are the names in a pattern that each list has for itself.
var parameterRuleNames = map[string]bool{
	"parameters": true, "slash_plain": true, "slash_default": true, "star_etc": true, "kwds": true,
	"param_plain": true, "param_default": true, "param_maybe": true, "param_starred": true, "param": true,
	"wrong_parameters": true, "wrong_star_etc": true, "wrong_kwds": true,
}

// specialize makes a pattern of this list from one of both.
func (l parameterList) specialize(pattern string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); {
		j := i
		for j < len(pattern) && class[pattern[j]]&identPart != 0 {
			j++
		}
		switch word := pattern[i:j]; {
		case word == "":
			b.WriteByte(pattern[i])
			j++
		case word == "CLOSE":
			b.WriteString(l.close)
		case parameterRuleNames[word]:
			b.WriteString(l.rename(word))
		default:
			b.WriteString(word)
		}
		i = j
	}
	return b.String()
}
