package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Scope analysis: which name means what. One pass over the tree collects, per
// scope, the names that are bound, used and declared; a second decides for
// every name whether it is a slot, a cell, a global, or a look-up by name. The
// first pass also refuses what is wrong wherever it runs ('return' outside a
// function), so that bodies can be compiled later without surprises.

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	lambdaScope
	genexpScope
	compScope // an inlined list, set or dict comprehension
	typeScope // type parameters and what they are known in, or a bound, a default, an alias's value: looked at later
)

type symbol struct {
	bound     bool
	param     bool
	used      bool
	assigned  bool // bound by something else than an import
	annotated bool
	global    bool
	nonlocal  bool
	declared  syntax.Node // the first global or nonlocal statement
	cell      bool        // captured by an inner function
	free      bool        // found in an outer function
	deleted   bool        // del, or the end of an except clause, may unset it
	shared    bool        // of the module: declared global in a function, so global however the module's code is run
	typeParam bool
	slot      int // of bound names and free names in functions; -1: none yet
}

type scope struct {
	kind     scopeKind
	name     string
	class    string // the class whose private names are mangled here
	parent   *scope
	host     *scope // the scope whose frame holds the names: itself, or for compScope the nearest that is not one
	node     syntax.Node
	names    map[string]*symbol
	order    []string
	children map[syntax.Node]*scope
	list     []*scope

	async      bool // async def, or a generator expression with await
	generator  bool
	hasAwait   bool
	returned   syntax.Node // the first return with a value
	future     bool        // from __future__ import annotations
	starImport bool
	loops      int             // around the statement, up to an except*
	stars      int             // except* clauses around the statement
	inClass    bool            // of a typeScope: a class body is around it, whose names it sees
	lazy       string          // of a typeScope: what it is, where names can't be bound nor anything awaited
	mangled    map[string]bool // of a class's type parameters: the only names that are private to it here
	predicate  bool            // of expr's: the scope of a predicate that has functions in it
}

func newScope(kind scopeKind, name string, parent *scope, n syntax.Node) *scope {
	s := &scope{kind: kind, name: name, parent: parent, node: n, names: map[string]*symbol{}, children: map[syntax.Node]*scope{}}
	s.host = s
	if parent != nil {
		s.class, s.mangled = parent.class, parent.mangled
		s.future = parent.future
		parent.children[n] = s
		parent.list = append(parent.list, s)
		switch kind {
		case compScope:
			s.host = parent.host
		case typeScope:
			s.inClass = parent.kind == classScope || parent.inClass
		}
	}
	return s
}

func (s *scope) sym(name string) *symbol {
	y := s.names[name]
	if y == nil {
		y = &symbol{slot: -1}
		s.names[name] = y
		s.order = append(s.order, name)
	}
	return y
}

// module is the scope around all others.
func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

func (s *scope) isFunction() bool {
	return s.kind == functionScope || s.kind == lambdaScope || s.kind == genexpScope || s.kind == typeScope
}

func (s *scope) mangle(name string) string {
	if s.mangled != nil && !s.mangled[name] {
		return s.parent.mangle(name)
	}
	return object.Mangle(s.class, name)
}

// throughClass reports that a typeScope looks the name up in the namespace of
// the class around it, before what is outside that.
func (s *scope) throughClass(name string) bool {
	if s.kind != typeScope || !s.inClass {
		return false
	}
	for ; s.kind != classScope; s = s.parent {
		if s.local(name) {
			return false
		}
	}
	return true
}

// classSays is what the class around a typeScope has declared of a name.
func (s *scope) classSays(name string) *symbol {
	for s.kind != classScope {
		s = s.parent
	}
	return s.names[name]
}

// resolve decides what every name of the scope and its inner scopes means.
// Cells are decided from the inside out, so children come first.
func (a *analyser) resolve(s *scope) {
	for _, c := range s.list {
		a.resolve(c)
	}
	for _, name := range s.order {
		y := s.names[name]
		if y.nonlocal && y.declared != nil {
			if y.global {
				a.fail(y.declared, "name '%s' is nonlocal and global", name)
			}
			owner := a.lookup(s.parent, name)
			if owner == nil {
				a.fail(y.declared, "no binding for nonlocal '%s' found", name)
			}
			// A class binds __class__ without having the name.
			if b := owner.names[name]; b != nil && b.typeParam {
				a.fail(y.declared, "nonlocal binding not allowed for type parameter '%s'", name)
			}
		}
		if s.local(name) || y.global || s.kind == moduleScope {
			continue
		}
		// Free here: found in an outer function, which must make it a cell
		// unless it is in the same frame, or else a global.
		a.capturePath(s, name)
	}
}

// local reports that the name is bound in s itself.
func (s *scope) local(name string) bool {
	y := s.names[name]
	return y != nil && y.bound && !y.global && !y.nonlocal
}

// classCell is the name in a class's scope of the variable that its functions
// know as __class__. The body itself does not see it: its __class__ is any name.
const classCell = ".class"

// lookup finds the function-like scope outside that binds name: class scopes
// are passed over, except for the implicit __class__.
func (a *analyser) lookup(s *scope, name string) *scope {
	for ; s != nil; s = s.parent {
		if s.kind == classScope {
			if name == "__class__" {
				return s
			}
			continue
		}
		if s.kind == moduleScope {
			return nil
		}
		if y := s.names[name]; y != nil {
			if y.global {
				return nil
			}
			if s.local(name) {
				return s
			}
		}
	}
	return nil
}

// capturePath makes name free in s and every frame between s and the scope
// that binds it, and a cell there when that is another frame.
func (a *analyser) capturePath(s *scope, name string) {
	owner := a.lookup(s.parent, name)
	if owner == nil || owner.host == s.host {
		return // the same frame: an inlined comprehension
	}
	if owner.kind == classScope {
		y := owner.sym(classCell)
		y.cell, y.bound = true, true
	} else {
		owner.sym(name).cell = true
	}
	for f := s; f != owner && f.host != owner.host; f = f.parent {
		if f.kind == compScope {
			continue
		}
		f.sym(name).free = true
	}
}
