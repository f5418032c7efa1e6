package runtime

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Candidate is one thing that could be typed.
type Candidate struct {
	Text string
	Doc  string // a signature or type, may be ""
}

// Complete answers what could stand at byte offset pos of source: candidates
// replace the bytes from start to pos. It asks the loop, for at most a second.
// call is how the function is called whose arguments are being typed, if one is.
func (s *Session) Complete(source string, pos int) (start int, out []Candidate, call string) {
	type answer struct {
		start int
		out   []Candidate
		call  string
	}
	a, _ := ask(s, time.Second, func() (a answer) {
		object.Catch(func() { a.start, a.out, a.call = s.complete(source[:min(pos, len(source))]) })
		return a
	})
	return a.start, a.out, a.call
}

func (s *Session) complete(head string) (start int, out []Candidate, call string) {
	line := head[strings.LastIndexByte(head, '\n')+1:]
	if inside, ok := openString(line); ok {
		start, out = s.completeString(head, len(head)-len(line)+inside)
		return start, out, ""
	}
	start = len(head)
	for start > 0 && isNameByte(head[start-1]) {
		start--
	}
	prefix := head[start:]
	words := strings.Fields(line)
	if len(words) > 0 && (words[0] == "import" || words[0] == "from") {
		start, out = s.completeImport(head, line, start, prefix, words)
		return start, out, ""
	}
	if start > 0 && head[start-1] == '.' {
		if v := s.evaluate(dotted(head[:start-1])); v != nil {
			return start, attributes(v, prefix), ""
		}
		if start > 1 && (head[start-2] == '"' || head[start-2] == '\'') {
			return start, attributes("", prefix), "" // of a literal
		}
		return start, nil, ""
	}
	if start > 0 && head[start-1] == '[' {
		if d, ok := s.evaluate(dotted(head[:start-1])).(*object.Dict); ok {
			if out = dictKeys(d, prefix); len(out) > 0 {
				return start, out, ""
			}
		}
	}
	out, call = s.keywordArguments(head[:start], prefix)
	if prefix == "" && call != "" {
		return start, out, call // every name there is would say nothing
	}
	return start, append(out, s.names(prefix)...), call
}

// dictKeys offers a dict's keys where no quote has been typed yet.
func dictKeys(d *object.Dict, prefix string) []Candidate {
	var out []Candidate
	d.Each(func(k, _ any) bool {
		switch k.(type) {
		case string, int, bool, float64:
			if text := object.Repr(k); strings.HasPrefix(text, prefix) {
				out = append(out, Candidate{Text: text + "]"})
			}
		}
		return len(out) < maxKeys
	})
	return out
}

// maxKeys is how many of a dict's keys are offered.
const maxKeys = 500

// dotted gives the chain a.b.c at the end of a text, "" when what stands there
// is no such chain: a call is not made for the sake of completion.
func dotted(text string) string {
	i := len(text)
	for i > 0 && (isNameByte(text[i-1]) || text[i-1] == '.') {
		i--
	}
	return text[i:]
}

// evaluate gives the value of a chain of names without calling anything but
// properties, or nil.
func (s *Session) evaluate(chain string) any {
	if chain == "" {
		return nil
	}
	parts := strings.Split(chain, ".")
	v := s.lookup(parts[0])
	for _, p := range parts[1:] {
		if v == nil || p == "" {
			return nil
		}
		v = object.FindAttr(v, p)
	}
	return v
}

func (s *Session) lookup(name string) any {
	if v := s.r.main.Dict.GetStr(name); v != nil {
		return v
	}
	if v := s.r.in.Builtins.Dict.GetStr(name); v != nil {
		return v
	}
	if s.r.in.LastResort != nil {
		return s.r.in.LastResort(name)
	}
	return nil
}

func attributes(v any, prefix string) []Candidate {
	var out []Candidate
	for _, n := range object.Dir(v) {
		if strings.HasPrefix(n, prefix) && (prefix != "" || !strings.HasPrefix(n, "_")) {
			c := Candidate{Text: n}
			if t, ok := object.TypeOf(v).Lookup(n).(*object.Builtin); ok {
				c.Doc = "(" + strings.TrimLeft(t.Sig, "~@!") + ")"
			} else if m, ok := v.(*object.Module); ok {
				c.Doc = signature(m.Dict.GetStr(n))
			}
			out = append(out, c)
		}
	}
	return out
}

// signature shows how a function is called.
func signature(v any) string {
	switch f := v.(type) {
	case *object.Builtin:
		return "(" + strings.TrimLeft(f.Sig, "~@!") + ")"
	case *machine.Function:
		return "(" + strings.Join(parametersOf(f), ", ") + ")"
	case *object.BoundMethod:
		if fn, ok := f.Fn.(*machine.Function); ok {
			return "(" + strings.Join(withoutSelf(parametersOf(fn)), ", ") + ")"
		}
		return signature(f.Fn)
	case *object.Type:
		return "class"
	case *object.Module:
		return "module"
	}
	return ""
}

// parametersOf writes a function's parameters as a def has them.
func parametersOf(f *machine.Function) []string {
	c := f.Code
	var out []string
	optional := c.ArgCount - len(f.Defaults)
	for i, name := range c.VarNames[:c.ArgCount] {
		if i >= optional {
			name += "=" + briefly(f.Defaults[i-optional])
		}
		out = append(out, name)
		if i+1 == c.PosOnly {
			out = append(out, "/")
		}
	}
	rest := c.VarNames[c.ArgCount+c.KwOnly:]
	switch {
	case c.Vararg:
		out = append(out, "*"+rest[0])
		rest = rest[1:]
	case c.KwOnly > 0:
		out = append(out, "*")
	}
	for _, name := range c.VarNames[c.ArgCount : c.ArgCount+c.KwOnly] {
		if f.KwDefaults != nil {
			if v := f.KwDefaults.GetStr(name); v != nil {
				name += "=" + briefly(v)
			}
		}
		out = append(out, name)
	}
	if c.Kwarg {
		out = append(out, "**"+rest[0])
	}
	return out
}

func withoutSelf(params []string) []string {
	if len(params) > 0 && params[0][0] != '*' {
		return params[1:]
	}
	return params
}

// briefly is a default's repr, where that is short and safe.
func briefly(v any) string {
	switch v.(type) {
	case int, float64, bool, string:
		if text := object.Repr(v); len(text) <= 24 {
			return text
		}
	}
	if v == object.None {
		return "None"
	}
	return "…"
}

// names lists what a bare name may be.
func (s *Session) names(prefix string) []Candidate {
	seen := map[string]string{}
	add := func(n, doc string) {
		if strings.HasPrefix(n, prefix) && (prefix != "" || !strings.HasPrefix(n, "_")) {
			if _, ok := seen[n]; !ok {
				seen[n] = doc
			}
		}
	}
	each := func(d *object.Dict) {
		d.Each(func(k, v any) bool {
			if n, ok := k.(string); ok {
				add(n, signature(v))
			}
			return true
		})
	}
	each(s.r.main.Dict)
	each(s.r.in.Builtins.Dict)
	for k := range keywords {
		add(k, "")
	}
	if prefix != "" {
		if a, ok := s.r.in.Modules.GetStr("asyncio").(*object.Module); ok {
			if all := object.FindAttr(a, "__all__"); all != nil {
				object.Each(all, func(n any) bool { add(n.(string), "asyncio"); return true })
			}
		}
	}
	return sorted(seen)
}

func sorted(m map[string]string) []Candidate {
	var out []Candidate
	for n, d := range m {
		out = append(out, Candidate{n, d})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Text < out[j].Text })
	return out
}

// keywordArguments offers name= for the call that is open before the cursor,
// and tells how the function is called.
func (s *Session) keywordArguments(head, prefix string) (list []Candidate, call string) {
	depth := 0
	for i := len(head) - 1; i >= 0; i-- {
		switch head[i] {
		case ')', ']', '}':
			depth++
		case '[', '{':
			depth--
		case '(':
			if depth--; depth < 0 {
				name := dotted(head[:i])
				f := s.evaluate(name)
				return parameters(f, prefix), callOf(name, f)
			}
		}
	}
	return nil, ""
}

// callOf shows how a function is called.
func callOf(name string, f any) string {
	if t, ok := f.(*object.Type); ok {
		if init, ok := t.Lookup("__init__").(*machine.Function); ok {
			return name + "(" + strings.Join(withoutSelf(parametersOf(init)), ", ") + ")"
		}
		return ""
	}
	if text := signature(f); strings.HasPrefix(text, "(") {
		return name + text
	}
	return ""
}

func parameters(f any, prefix string) []Candidate {
	var names []string
	switch f := f.(type) {
	case *machine.Function:
		names = f.Code.VarNames[f.Code.PosOnly : f.Code.ArgCount+f.Code.KwOnly]
	case *object.BoundMethod:
		out := parameters(f.Fn, prefix)
		if len(out) > 0 {
			return out
		}
	case *object.Builtin:
		for _, p := range f.Signature().Params {
			if p.Kind == 'a' || p.Kind == 'k' {
				names = append(names, p.Name)
			}
		}
	case *object.Type:
		if init, ok := f.Lookup("__init__").(*machine.Function); ok {
			names = init.Code.VarNames[1 : init.Code.ArgCount+init.Code.KwOnly]
		}
	}
	var out []Candidate
	for _, n := range names {
		if strings.HasPrefix(n, prefix) && n != "self" {
			out = append(out, Candidate{Text: n + "="})
		}
	}
	return out
}

// completeImport completes module names, and names of a module behind from.
func (s *Session) completeImport(head, line string, start int, prefix string, words []string) (int, []Candidate) {
	if words[0] == "from" && len(words) >= 3 && words[2] == "import" {
		m := s.r.in.Modules.GetStr(words[1])
		if m == nil && s.r.in.Native[words[1]] != nil { // ours: importing it prints nothing
			m = s.r.in.ImportModule(words[1], nil, true, 0, object.NewTuple("*"))
		}
		if m != nil {
			return start, attributes(m, prefix)
		}
		return start, nil
	}
	for start > 0 && head[start-1] == '.' {
		start--
		for start > 0 && isNameByte(head[start-1]) {
			start--
		}
	}
	prefix = head[start:]
	seen := map[string]string{}
	for n := range s.r.in.Native {
		if strings.HasPrefix(n, prefix) && !strings.HasPrefix(n, "_") && strings.Count(n, ".") <= strings.Count(prefix, ".") {
			seen[n] = ""
		}
	}
	for _, dir := range s.r.in.Path() {
		if dir == "" {
			dir = "."
		}
		list, _ := os.ReadDir(dir)
		for _, e := range list {
			n, ok := strings.CutSuffix(e.Name(), ".py")
			if !ok && e.IsDir() {
				_, err := os.Stat(filepath.Join(dir, n, "__init__.py"))
				ok = err == nil
			}
			if ok && strings.HasPrefix(n, prefix) {
				seen[n] = ""
			}
		}
	}
	return start, sorted(seen)
}

// openString reports that a line ends inside a string literal, and where its
// contents begin.
func openString(line string) (int, bool) {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '#':
			return 0, false
		case '"', '\'':
			end := stringEnd(line, i)
			if end == len(line) && (end == i+1 || line[end-1] != line[i]) {
				return i + 1, true
			}
			i = end - 1
		}
	}
	return 0, false
}

// completeString completes dict keys behind name[" and file names elsewhere.
func (s *Session) completeString(head string, start int) (int, []Candidate) {
	prefix := head[start:]
	quote := head[start-1 : start]
	if start >= 2 && head[start-2] == '[' {
		if d, ok := s.evaluate(dotted(head[:start-2])).(*object.Dict); ok {
			var out []Candidate
			d.Each(func(k, _ any) bool {
				if n, ok := k.(string); ok && strings.HasPrefix(n, prefix) {
					out = append(out, Candidate{Text: n + quote + "]"})
				}
				return true
			})
			return start, out
		}
	}
	return start, files(prefix)
}

// Files offers what the name of a file could be.
func (s *Session) Files(prefix string) []Candidate { return files(prefix) }

func files(prefix string) []Candidate {
	dir, base := filepath.Split(prefix)
	in := orDot(dir)
	if rest, ok := strings.CutPrefix(in, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			in = filepath.Join(home, rest)
		}
	}
	list, _ := os.ReadDir(in)
	var out []Candidate
	for _, e := range list {
		if strings.HasPrefix(e.Name(), base) && (base != "" || !strings.HasPrefix(e.Name(), ".")) {
			n := e.Name()
			if e.IsDir() {
				n += "/"
			}
			out = append(out, Candidate{Text: dir + n})
		}
	}
	return out
}

func orDot(dir string) string {
	if dir == "" {
		return "."
	}
	return dir
}
