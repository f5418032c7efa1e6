package compile

import (
	"fmt"

	"inloop/runtime/syntax"
)

// What is wrong with a program although it can be parsed.

// Error is such a mistake. Bare: the exception's args are the message alone, as
// CPython's symbol table makes them; its code generator adds the place.
type Error struct {
	syntax.Span
	Msg, Filename string
	Bare          bool
}

// Error implements error.
func (e *Error) Error() string { return fmt.Sprintf("%s (%s, line %d)", e.Msg, e.Filename, e.Line) }

func (a *analyser) mistake(n syntax.Node, bare bool, format string, args []any) *Error {
	return &Error{n.Pos(), fmt.Sprintf(format, args...), a.file, bare}
}

// fail refuses the program for a mistake that CPython's symbol table finds.
func (a *analyser) fail(n syntax.Node, format string, args ...any) {
	panic(a.mistake(n, true, format, args))
}

// failLater remembers a mistake that CPython finds when it generates code: any
// that its symbol table finds comes first, wherever it stands.
func (a *analyser) failLater(n syntax.Node, format string, args ...any) {
	if a.later == nil {
		a.later = a.mistake(n, false, format, args)
	}
}

func (a *analyser) forbidden(name string, at syntax.Node) {
	if name == "__debug__" {
		a.failLater(at, "cannot assign to __debug__")
	}
}

// notLazy refuses an expression that can't be evaluated later.
func (a *analyser) notLazy(s *scope, n syntax.Node, what string) {
	if s.lazy != "" {
		a.fail(n, "%s cannot be used within %s", what, s.lazy)
	}
}

const leavesStar = "'break', 'continue' and 'return' cannot appear in an except* block"

// leavesLoop checks break and continue.
func (a *analyser) leavesLoop(s *scope, n syntax.Node, outside string) {
	switch {
	case s.loops > 0:
	case s.stars > 0:
		a.failLater(n, leavesStar)
	default:
		a.failLater(n, "%s", outside)
	}
}

// declared checks global and nonlocal.
func (a *analyser) declared(y *symbol, name string, n syntax.Node, what string) {
	switch {
	case y.param:
		a.fail(n, "name '%s' is parameter and %s", name, what)
	case y.used:
		a.fail(n, "name '%s' is used prior to %s declaration", name, what)
	case y.annotated:
		a.fail(n, "annotated name '%s' can't be %s", name, what)
	case y.assigned:
		a.fail(n, "name '%s' is assigned to before %s declaration", name, what)
	}
	if y.declared == nil {
		y.declared = n
	}
}

// needAsync checks that n may stand where it does and marks what it suspends.
// A comprehension that has an await in it is asynchronous itself.
func (a *analyser) needAsync(s *scope, n syntax.Node, msg string) {
	for f := s; ; f = f.parent {
		switch f.kind {
		case compScope:
			n, msg = f.node, "asynchronous comprehension outside of an asynchronous function"
			continue
		case genexpScope:
			f.async, f.hasAwait = true, true
			return
		case functionScope:
			f.hasAwait = true
			if f.async {
				return
			}
		case moduleScope:
			f.hasAwait = true
			if a.topAwait {
				return
			}
			fallthrough
		case classScope:
			if msg == "'await' outside async function" {
				msg = "'await' outside function"
			}
		}
		a.failLater(n, "%s", msg)
		return
	}
}

func (a *analyser) yield(s *scope, n syntax.Node, what string) {
	switch s.kind {
	case functionScope, lambdaScope:
		if s.async && what == "yield from" {
			a.failLater(n, "'yield from' inside async function")
		}
		s.generator = true
	case compScope:
		a.fail(n, "'yield' inside %s", compName(s.node))
	case genexpScope:
		a.fail(n, "'yield' inside generator expression")
	default:
		a.failLater(n, "'%s' outside function", what)
	}
}

func compName(n syntax.Node) string {
	switch n.(type) {
	case *syntax.ListComp:
		return "list comprehension"
	case *syntax.SetComp:
		return "set comprehension"
	}
	return "dict comprehension"
}

var futures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// future reads a from __future__ import.
func (a *analyser) future(s *scope, n *syntax.ImportFrom) {
	if !a.early[n] {
		a.failLater(n, "from __future__ imports must occur at the beginning of the file")
		return
	}
	for _, al := range n.Names {
		switch {
		case al.Name == "annotations":
			s.future = true
		case futures[al.Name]:
		default:
			msg := "future feature " + al.Name + " is not defined"
			if al.Name == "braces" {
				msg = "not a chance"
			}
			e := a.mistake(n, true, "%s", []any{msg})
			e.EndLine, e.EndCol = e.Line, -1
			panic(e)
		}
	}
}

// earlyFutures finds the from __future__ imports that stand where they may.
func earlyFutures(body []syntax.Stmt) map[*syntax.ImportFrom]bool {
	if _, ok := docstring(body); ok {
		body = body[1:]
	}
	var early map[*syntax.ImportFrom]bool
	for _, st := range body {
		n, ok := st.(*syntax.ImportFrom)
		if !ok || n.Module != "__future__" || n.Level != 0 {
			break
		}
		if early == nil {
			early = map[*syntax.ImportFrom]bool{}
		}
		early[n] = true
	}
	return early
}
