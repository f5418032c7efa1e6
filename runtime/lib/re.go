package lib

import (
	"inloop/runtime/lib/sre"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module re over package sre: its functions, flags, cache and errors. The
// types Pattern and Match have files of their own.

var patternErrorType = object.DeclareType("re", "PatternError", object.ExceptionType)

func init() {
	patternErrorType.Make = func(cls *object.Type, args []any, kwnames []string) any {
		e := object.NewArgs(cls)
		if _, owner := cls.LookupOwner("__init__"); !owner.Heap {
			a := argsOf("PatternError.__init__", "~msg, pattern=None, pos=None")(args, kwnames)
			fillPatternError(e, a[0], a[1], a[2])
		}
		return e
	}
	lazily("re", "Support for regular expressions (RE).", completeRE, func(in *machine.Interp, m *object.Module) {
		set := m.Dict.SetStr
		set("__path__", object.NewList())
		set("Pattern", patternType)
		set("Match", matchType)
		set("PatternError", patternErrorType)
		set("error", patternErrorType)
		set("RegexFlag", regexFlags(in, m))
		m.Add(reFunctions(in))
		laterAttributes(in, m, map[string]string{"Scanner": "_re_scanner"})
		set("__all__", strList("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
			"error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
			"UNICODE", "NOFLAG", "RegexFlag", "PatternError"))
	})
}

func completeRE() {
	patternErrorType.AddMethods([]object.Method{
		{"__init__", "~msg, pattern=None, pos=None", func(a []any) any {
			fillPatternError(a[0].(*object.Exception), a[1], a[2], a[3])
			return nil
		}, ""},
	})
	var rows []object.Getset
	for _, n := range []string{"msg", "pattern", "pos", "lineno", "colno"} {
		rows = append(rows, object.Getset{Name: n, Get: func(v any) any { return v.(*object.Exception).Field(n) },
			Set: func(v, x any) { v.(*object.Exception).SetField(n, x) }})
	}
	patternErrorType.AddGetset(rows)
	completePattern()
	completeMatch()
}

// fillPatternError words the error and finds its line.
func fillPatternError(e *object.Exception, msg, pattern, pos any) {
	text := object.Str(msg)
	e.SetField("msg", msg)
	e.SetField("pattern", pattern)
	e.SetField("pos", pos)
	e.SetField("lineno", object.None)
	e.SetField("colno", object.None)
	if p, ok := object.AsInt(pos); ok && pattern != object.None {
		var points []rune
		if s, isStr := object.AsStr(pattern); isStr {
			points = object.Runes(s)
		} else {
			b, _ := object.AsBytes(pattern)
			for i := 0; i < len(b); i++ {
				points = append(points, rune(b[i]))
			}
		}
		line, col, multi := 1, p+1, false
		for i, r := range points {
			if r == '\n' {
				multi = true
				if i < p {
					line++
					col = p - i
				}
			}
		}
		text += " at position " + itoa(p)
		if multi {
			text += " (line " + itoa(line) + ", column " + itoa(col) + ")"
		}
		e.SetField("lineno", object.Int(line))
		e.SetField("colno", object.Int(col))
	}
	e.Args = []any{text}
}

func patternError(msg string, pattern any, pos int) *object.Exception {
	e := object.NewArgs(patternErrorType)
	p := any(object.None)
	if pos >= 0 {
		p = object.Int(pos)
	} else {
		pattern = object.None
	}
	fillPatternError(e, msg, pattern, p)
	return e
}

// regexFlags makes the enumeration RegexFlag and puts its members into the
// module.
func regexFlags(in *machine.Interp, m *object.Module) any {
	enum := importModule(in, "enum").Dict
	members := object.NewList()
	rows := []struct {
		name, short string
		value       int
	}{{"NOFLAG", "", 0}, {"ASCII", "A", sre.ASCII}, {"IGNORECASE", "I", sre.IgnoreCase}, {"LOCALE", "L", sre.Locale}, {"UNICODE", "U", sre.Unicode},
		{"MULTILINE", "M", sre.MultiLine}, {"DOTALL", "S", sre.DotAll}, {"VERBOSE", "X", sre.Verbose}, {"DEBUG", "", sre.Debug}}
	for _, r := range rows {
		members.Items = append(members.Items, object.NewTuple(r.name, object.Int(r.value)))
		if r.short != "" {
			members.Items = append(members.Items, object.NewTuple(r.short, object.Int(r.value)))
		}
	}
	cls := object.CallKw(enum.GetStr("IntFlag"), []any{"RegexFlag", members, enum.GetStr("KEEP"), "re"}, []string{"boundary", "module"}).(*object.Type)
	show := func(a []any) any {
		name, ok := object.GetAttr(a[0], "name").(string)
		if !ok {
			return "re.RegexFlag(" + object.Repr(object.GetAttr(a[0], "value")) + ")"
		}
		out := ""
		for i, part := range splitBar(name) {
			if i > 0 {
				out += "|"
			}
			if part[0] < '0' || part[0] > '9' {
				out += "re."
			}
			out += part
		}
		return out
	}
	cls.AddMethods([]object.Method{
		{"__repr__", "", show, ""},
		{"__str__", "", show, ""},
		{"__format__", "format_spec", func(a []any) any {
			spec, _ := object.AsStr(a[1])
			return object.Format(object.Str(a[0]), spec)
		}, ""},
	})
	cls.Changed()
	cls.Set("_numeric_repr_", in.Builtins.Dict.GetStr("hex"))
	for _, r := range rows {
		v := object.GetAttr(cls, r.name)
		m.Dict.SetStr(r.name, v)
		if r.short != "" {
			m.Dict.SetStr(r.short, v)
		}
	}
	return cls
}

func splitBar(s string) []string {
	var out []string
	for start, i := 0, 0; i <= len(s); i++ {
		if i == len(s) || s[i] == '|' {
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return out
}

// patternKey is what compiled patterns are remembered by.
type patternKey struct {
	text  string
	bytes bool
	flags int
}

type patternCache struct{ m map[patternKey]*regexValue }

var patternCacheKey = new(int)

func cacheOf(in *machine.Interp) *patternCache {
	return in.State(patternCacheKey, func() any { return &patternCache{map[patternKey]*regexValue{}} }).(*patternCache)
}

// compileRE is re.compile.
func compileRE(in *machine.Interp, pattern, flags any) *regexValue {
	n := 0
	if flags != nil {
		if !object.IsIndex(flags) {
			panic(object.Newf(object.TypeError, "unsupported operand type(s) for &: '%s' and 'int'", object.TypeName(flags)))
		}
		n = object.ToInt(flags)
	}
	if p, ok := pattern.(*regexValue); ok {
		if n != 0 {
			panic(object.New(object.ValueError, "cannot process flags argument with a compiled pattern"))
		}
		return p
	}
	key := patternKey{flags: n}
	if s, ok := object.AsStr(pattern); ok {
		key.text = s
	} else if b, ok := object.AsBytes(pattern); ok {
		key.text, key.bytes = b, true
	} else {
		panic(object.New(object.TypeError, "first argument must be string or compiled pattern"))
	}
	cache := cacheOf(in)
	if p := cache.m[key]; p != nil {
		return p
	}
	p := buildPattern(in, pattern, key)
	if n&sre.Debug == 0 {
		if len(cache.m) >= 512 {
			clear(cache.m)
		}
		cache.m[key] = p
	}
	return p
}

func buildPattern(in *machine.Interp, pattern any, key patternKey) *regexValue {
	refuse := func(msg string) { panic(object.New(object.ValueError, msg)) }
	flags := key.flags
	check := func(flags int) {
		switch {
		case key.bytes && flags&sre.Unicode != 0:
			refuse("cannot use UNICODE flag with a bytes pattern")
		case key.bytes && flags&sre.Locale != 0 && flags&sre.ASCII != 0:
			refuse("ASCII and LOCALE flags are incompatible")
		case !key.bytes && flags&sre.Locale != 0:
			refuse("cannot use LOCALE flag with a str pattern")
		case !key.bytes && flags&sre.ASCII != 0 && flags&sre.Unicode != 0:
			refuse("ASCII and UNICODE flags are incompatible")
		}
	}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *sre.Error:
			panic(patternError(r.Msg, pattern, r.Pos))
		case sre.TooLarge:
			panic(object.New(object.OverflowError, r.Error()))
		default:
			panic(r)
		}
	}()
	p := sre.Compile(key.text, key.bytes, flags, func(msg string, pos int) {
		in.Warn(object.FutureWarning, msg+" at position "+itoa(pos), 1, nil)
	})
	check(p.Flags)
	if !key.bytes && p.Flags&sre.ASCII == 0 {
		p.Flags |= sre.Unicode
	}
	return &regexValue{in: in, pattern: pattern, Pattern: p, bytes: key.bytes}
}

// oldPositional reads arguments that 3.13 still takes by position, with a
// warning: args are those given so, byName the ones given by name.
func oldPositional(in *machine.Interp, fn string, args *object.Tuple, byName []any, names []string, least int) {
	if n := len(args.Items); n > len(names) {
		panic(object.Newf(object.TypeError, "%s() takes from %d to %d positional arguments but %d were given", fn, least, least+len(names), least+n))
	}
	for i, v := range args.Items {
		if byName[i] != nil {
			panic(object.Newf(object.TypeError, "%s() got multiple values for argument '%s'", fn, names[i]))
		}
		byName[i] = v
	}
	if len(args.Items) > 0 {
		in.Warn(object.DeprecationWarning, "'"+names[0]+"' is passed as positional argument", 1, nil)
	}
}

func orZero(v any) any {
	if v == nil {
		return object.Int(0)
	}
	return v
}

func reFunctions(in *machine.Interp) []object.Method {
	search := func(mode searchMode) object.Func {
		return func(a []any) any { return compileRE(in, a[0], a[2]).find(a[1], nil, nil, mode) }
	}
	return []object.Method{
		{"compile", "~pattern, flags=0", func(a []any) any { return compileRE(in, a[0], a[1]) }, "Compile a regular expression pattern, returning a Pattern object."},
		{"match", "~pattern, string, flags=0", search(matchHere), "Try to apply the pattern at the start of the string, returning a Match object, or None if no match was found."},
		{"fullmatch", "~pattern, string, flags=0", search(matchAll), "Try to apply the pattern to all of the string, returning a Match object, or None if no match was found."},
		{"search", "~pattern, string, flags=0", search(matchAnywhere), "Scan through string looking for a match to the pattern, returning a Match object, or None if no match was found."},
		{"findall", "~pattern, string, flags=0", func(a []any) any { return compileRE(in, a[0], a[2]).findAll(a[1], nil, nil) }, "Return a list of all non-overlapping matches in the string."},
		{"finditer", "~pattern, string, flags=0", func(a []any) any { return compileRE(in, a[0], a[2]).findIter(a[1], nil, nil) }, "Return an iterator over all non-overlapping matches in the string."},
		{"sub", "~pattern, repl, string, *args, count?, flags?", func(a []any) any {
			oldPositional(in, "sub", a[3].(*object.Tuple), a[4:6], []string{"count", "flags"}, 3)
			s, _ := compileRE(in, a[0], orZero(a[5])).substitute(a[1], a[2], object.ToInt(orZero(a[4])))
			return s
		}, "Return the string obtained by replacing the leftmost non-overlapping occurrences of the pattern in string by the replacement repl."},
		{"subn", "~pattern, repl, string, *args, count?, flags?", func(a []any) any {
			oldPositional(in, "subn", a[3].(*object.Tuple), a[4:6], []string{"count", "flags"}, 3)
			s, n := compileRE(in, a[0], orZero(a[5])).substitute(a[1], a[2], object.ToInt(orZero(a[4])))
			return object.NewTuple(s, object.Int(n))
		}, "Return a 2-tuple containing (new_string, number)."},
		{"split", "~pattern, string, *args, maxsplit?, flags?", func(a []any) any {
			oldPositional(in, "split", a[2].(*object.Tuple), a[3:5], []string{"maxsplit", "flags"}, 2)
			return compileRE(in, a[0], orZero(a[4])).split(a[1], object.ToInt(orZero(a[3])))
		}, "Split the source string by the occurrences of the pattern, returning a list containing the resulting substrings."},
		{"escape", "~pattern", func(a []any) any { return escapeRE(a[0]) }, "Escape special characters in a string."},
		{"purge", "~", func(a []any) any { clear(cacheOf(in).m); return nil }, "Clear the regular expression caches"},
	}
}

func escapeRE(v any) any {
	special := func(c byte) bool {
		switch c {
		case '(', ')', '[', ']', '{', '}', '?', '*', '+', '-', '|', '^', '$', '\\', '.', '&', '~', '#', ' ', '\t', '\n', '\r', '\v', '\f':
			return true
		}
		return false
	}
	quote := func(s string) string {
		out := make([]byte, 0, len(s)+8)
		for i := 0; i < len(s); i++ {
			if special(s[i]) {
				out = append(out, '\\')
			}
			out = append(out, s[i])
		}
		return string(out)
	}
	if s, ok := object.AsStr(v); ok {
		return quote(s)
	}
	if b, ok := object.AsBytes(v); ok {
		return object.Bytes(quote(b))
	}
	panic(object.Newf(object.TypeError, "decoding to str: need a bytes-like object, %s found", object.TypeName(v)))
}
