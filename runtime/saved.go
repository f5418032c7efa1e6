package runtime

import (
	"reflect"
	"slices"
	"sort"
	"strings"
	"time"

	"inloop/runtime/compile"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// A session as a script that CPython runs: what the prompt gives for nothing,
// asyncio's names and a loop around everything, is written out.

// Typed is a block that was run without an error.
type Typed struct {
	Source string
	Shown  bool // its value was shown, and is "_" from then on
}

// Script makes a script of blocks. Blocks that CPython could not read, because
// they use expr's language, become comments.
func (s *Session) Script(blocks []Typed) (string, error) {
	return s.look(10*time.Second, func() (string, error) { return s.script(blocks), nil })
}

// saved is one block on its way into a script.
type saved struct {
	source  string
	body    []syntax.Stmt
	foreign bool // CPython can't read it
	defines bool // it is definitions or imports only, and may stand outside of main
	awaits  bool
}

func (s *Session) script(blocks []Typed) string {
	var list []*saved
	bound := map[string]bool{}
	keeps := false // some block uses _
	for _, b := range blocks {
		m, err := syntax.Parse(b.Source+"\n", "<save>", syntax.Exec)
		if err != nil {
			continue
		}
		v := &saved{source: b.Source, body: m.Body, defines: definitions(m.Body)}
		code := s.r.in.CompileSource(b.Source, "<save>", s.r.main.Dict, compile.Options{Mode: syntax.Exec, TopAwait: true})
		v.awaits = code.IsCoroutine
		binds(m.Body, bound)
		each(m.Body, func(n any) bool {
			name, ok := n.(*syntax.Name)
			keeps = keeps || ok && name.ID == "_"
			return true
		})
		list = append(list, v)
	}
	imports := map[string]bool{}
	loop := false
	for i, v := range list {
		v.foreign = s.foreign(v.body, bound, imports)
		if v.foreign {
			continue
		}
		loop = loop || v.awaits || !v.defines && usesAsyncio(v.body, imports)
		if keeps && blocks[i].Shown {
			v.source = "_ = " + v.source
			bound["_"] = true
		}
	}
	return write(list, imports, loop)
}

func write(list []*saved, imports map[string]bool, loop bool) string {
	var b strings.Builder
	b.WriteString("# Saved from a session of inloop.\n")
	if loop || imports["asyncio"] {
		b.WriteString("import asyncio\n")
	}
	delete(imports, "asyncio")
	if len(imports) > 0 {
		b.WriteString("from asyncio import " + strings.Join(sortedNames(imports), ", ") + "\n")
	}
	b.WriteByte('\n')
	rest := list
	if loop {
		// What is only defined may stay outside, up to the first block that does more.
		rest = nil
		for i, v := range list {
			if !v.defines {
				rest = list[i:]
				list = list[:i]
				break
			}
		}
		for _, v := range list {
			v.write(&b, "")
		}
		b.WriteString("\nasync def main():\n")
		global := map[string]bool{}
		for _, v := range rest {
			if !v.foreign {
				binds(v.body, global)
				if strings.HasPrefix(v.source, "_ = ") {
					global["_"] = true
				}
			}
		}
		if len(global) > 0 {
			b.WriteString("    global " + strings.Join(sortedNames(global), ", ") + "\n")
		}
		for _, v := range rest {
			v.write(&b, "    ")
		}
		b.WriteString("\n\nasyncio.run(main())\n")
		return b.String()
	}
	for _, v := range rest {
		v.write(&b, "")
	}
	return b.String()
}

func sortedNames(set map[string]bool) []string {
	var out []string
	for n := range set {
		out = append(out, n)
	}
	sort.Strings(out)
	return out
}

// write adds the block, indented but for the inside of strings.
func (v *saved) write(b *strings.Builder, indent string) {
	source := v.source
	if indent != "" && !v.foreign {
		source = withoutAnnotations(source, v.body)
	}
	inString := map[int32]bool{}
	each(v.body, func(n any) bool {
		switch n.(type) {
		case *syntax.Constant, *syntax.JoinedStr:
			at := n.(syntax.Node).Pos()
			for line := at.Line + 1; line <= at.EndLine; line++ {
				inString[line] = true
			}
		}
		return true
	})
	lines := strings.Split(strings.TrimRight(source, "\n"), "\n")
	if v.foreign {
		b.WriteString(indent + "# Not in CPython's language:\n")
	}
	for i, line := range lines {
		switch {
		case v.foreign:
			line = indent + "# " + line
		case line != "" && !inString[int32(i+1)]:
			line = indent + line
		}
		b.WriteString(line + "\n")
	}
	if len(lines) > 1 {
		b.WriteByte('\n')
	}
}

// withoutAnnotations takes the annotations off the names that a block assigns:
// CPython allows none on global names.
func withoutAnnotations(source string, body []syntax.Stmt) string {
	lines := strings.SplitAfter(source, "\n")
	offset := func(line, col int32) int {
		n := int(col)
		for _, l := range lines[:line-1] {
			n += len(l)
		}
		return n
	}
	type change struct {
		from, to int
		text     string
	}
	var changes []change
	each(body, func(n any) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef, *syntax.ClassDef:
			return false
		case *syntax.AnnAssign:
			if !n.Simple {
				break
			}
			if n.Value == nil {
				at := n.Pos()
				changes = append(changes, change{offset(at.Line, at.Col), offset(at.EndLine, at.EndCol), "pass"})
				break
			}
			t, v := n.Target.Pos(), n.Annotation.Pos()
			changes = append(changes, change{offset(t.EndLine, t.EndCol), offset(v.EndLine, v.EndCol), ""})
		}
		return true
	})
	for _, c := range slices.Backward(changes) {
		source = source[:c.from] + source[c.to:]
		source = source[:c.from] + c.text + source[c.from:]
	}
	return source
}

// each calls f for every node below n, bodies included, unless f says not to
// go below one.
func each(n any, f func(n any) bool) {
	eachValue(reflect.ValueOf(n), f)
}

func eachValue(v reflect.Value, f func(n any) bool) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			eachValue(v.Elem(), f)
		}
	case reflect.Pointer:
		if v.IsNil() || v.Elem().Kind() != reflect.Struct || !f(v.Interface()) {
			return
		}
		for i := range v.Elem().NumField() {
			eachValue(v.Elem().Field(i), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachValue(v.Index(i), f)
		}
	}
}

// definitions reports that a block only defines and imports.
func definitions(body []syntax.Stmt) bool {
	for _, st := range body {
		switch st.(type) {
		case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Import, *syntax.ImportFrom:
		default:
			return false
		}
	}
	return true
}

// binds adds the names that a block binds in its own scope.
func binds(body []syntax.Stmt, to map[string]bool) {
	target := func(e any) {
		each(e, func(n any) bool {
			switch n := n.(type) {
			case *syntax.Name:
				to[n.ID] = true
			case *syntax.Attribute, *syntax.Subscript:
				return false
			}
			return true
		})
	}
	each(body, func(n any) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			to[n.Name] = true
			return false
		case *syntax.ClassDef:
			to[n.Name] = true
			return false
		case *syntax.Lambda, *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
			return false
		case *syntax.Assign:
			target(n.Targets)
		case *syntax.AugAssign:
			target(n.Target)
		case *syntax.AnnAssign:
			target(n.Target)
		case *syntax.For:
			target(n.Target)
		case *syntax.WithItem:
			target(n.Vars)
		case *syntax.NamedExpr:
			target(n.Target)
		case *syntax.Delete:
			target(n.Targets)
		case *syntax.TypeAlias:
			target(n.Name)
		case *syntax.ExceptHandler:
			if n.Name != "" {
				to[n.Name] = true
			}
		case *syntax.Alias:
			name, _, _ := strings.Cut(n.Name, ".")
			if n.AsName != "" {
				name = n.AsName
			}
			if name != "*" {
				to[name] = true
			}
		case *syntax.MatchAs:
			if n.Name != "" {
				to[n.Name] = true
			}
		case *syntax.MatchStar:
			if n.Name != "" {
				to[n.Name] = true
			}
		case *syntax.MatchMapping:
			if n.Rest != "" {
				to[n.Rest] = true
			}
		}
		return true
	})
}

// exprOps are the operators of expr's language, exprAndPython its functions
// that Python has too and that a pipe may lead into.
var (
	exprOps       = []syntax.Op{"..", "??", "matches", "contains", "startsWith", "endsWith"}
	exprAndPython = []string{"map", "filter", "sum", "any", "all"}
)

// foreign reports that a block uses what only inloop has, and adds the names of
// asyncio's that it takes for granted.
func (s *Session) foreign(body []syntax.Stmt, bound, imports map[string]bool) bool {
	found := false
	names := map[string]bool{}
	each(body, func(n any) bool {
		switch n := n.(type) {
		case *syntax.Pointer:
			found = true
		case *syntax.Attribute:
			found = found || n.Optional
		case *syntax.Subscript:
			found = found || n.Optional
		case *syntax.IfExp:
			t, b := n.Test.Pos(), n.Body.Pos()
			found = found || t.Line < b.Line || t.Line == b.Line && t.Col < b.Col
		case *syntax.BinOp:
			found = found || slices.Contains(exprOps, n.Op)
			if c, ok := n.Right.(*syntax.Call); ok && n.Op == "|" {
				if f, ok := c.Func.(*syntax.Name); ok && !bound[f.ID] {
					found = found || slices.Contains(exprAndPython, f.ID)
				}
			}
		case *syntax.Name:
			names[n.ID] = true
		}
		return true
	})
	mine := map[string]bool{}
	for name := range names {
		if bound[name] || s.r.in.Builtins.Dict.GetStr(name) != nil || s.parameter(body, name) {
			continue
		}
		switch {
		case name == "asyncio", s.inAsyncio(name):
			mine[name] = true
		case s.r.in.LastResort(name) != nil:
			found = true
		}
	}
	if !found {
		for name := range mine {
			imports[name] = true
		}
	}
	return found
}

// parameter reports that a name is bound somewhere inside of the block.
func (s *Session) parameter(body []syntax.Stmt, name string) bool {
	found := false
	each(body, func(n any) bool {
		switch n := n.(type) {
		case *syntax.Arg:
			found = found || n.Name == name
		case *syntax.Assign:
			inner := map[string]bool{}
			binds([]syntax.Stmt{n}, inner)
			found = found || inner[name]
		case *syntax.Comprehension:
			if t, ok := n.Target.(*syntax.Name); ok && t.ID == name {
				found = true
			}
		}
		return !found
	})
	return found
}

func (s *Session) inAsyncio(name string) bool {
	a, ok := s.r.in.Modules.GetStr("asyncio").(*object.Module)
	if !ok {
		return false
	}
	all := object.FindAttr(a, "__all__")
	return all != nil && object.Contains(all, name)
}

// usesAsyncio reports that a block names asyncio or something of it.
func usesAsyncio(body []syntax.Stmt, imports map[string]bool) bool {
	found := false
	each(body, func(n any) bool {
		if name, ok := n.(*syntax.Name); ok && (imports[name.ID] || name.ID == "asyncio") {
			found = true
		}
		return !found
	})
	return found
}
