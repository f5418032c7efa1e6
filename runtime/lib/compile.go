package lib

import (
	"slices"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The built-in compile: from source, or from a tree of module ast, to code or
// to such a tree.

// CodeText is what compile() returns: a tree with its mode. It is compiled for
// the namespace it is run in.
type CodeText struct {
	tree       *syntax.Module
	text, file string
	mode       syntax.Mode
	flags      int
	optimize   int // as in compile.Options
	changes    []compile.Changes
	code       *compile.Code // as it was last run
	globals    *object.Dict  // there
	byName     bool
}

// Class implements object.Object.
func (*CodeText) Class() *object.Type { return compile.CodeType }

// compiled is the code for a namespace. A program that runs the same code many
// times does so with one namespace.
func (c *CodeText) compiled(in *machine.Interp, globals *object.Dict, byName bool) *compile.Code {
	if c.code == nil || c.globals != globals || c.byName != byName {
		opt := compile.Options{Mode: c.mode, ByName: byName, Quiet: true, TopAwait: c.flags&topLevelAwait != 0, Future: c.flags&futureAnnotations != 0, Optimize: c.optimize}
		c.code, c.globals, c.byName = in.CompileTree(c.tree, c.text, c.file, globals, opt), globals, byName
		for _, to := range c.changes {
			c.code = c.code.With(to)
		}
	}
	return c.code
}

// with is c with changes.
func (c *CodeText) with(to compile.Changes) *CodeText {
	d := *c
	d.changes = append(slices.Clone(c.changes), to)
	if d.code != nil {
		d.code = d.code.With(to)
	}
	return &d
}

// Flags that compile() takes: those of module ast, and the one feature of
// __future__ that still changes something.
const (
	onlyAst           = 0x400
	typeComments      = 0x1000
	topLevelAwait     = 0x2000
	dontImplyDedent   = 0x200
	incompleteInput   = 0x4000
	optimizedAst      = 0x8000
	oldFutures        = 0xff0000
	futureAnnotations = 0x1000000
	compileFlags      = onlyAst | typeComments | topLevelAwait | dontImplyDedent | incompleteInput | optimizedAst | oldFutures | futureAnnotations
)

// optimizedTree is the tree for PyCF_OPTIMIZED_AST.
func optimizedTree(in *machine.Interp, tree any, flags, level int) any {
	if flags&optimizedAst == 0 || level < 1 {
		return tree
	}
	return object.Call(object.GetAttr(importModule(in, "_ast_fold"), "optimized"), tree, object.Int(level))
}

func compileSource(in *machine.Interp, a []any) any {
	file := fileName(a[1])
	m, _ := object.AsStr(a[2])
	flags := object.ToInt(a[3])
	if flags != int(int32(flags)) {
		panic(object.New(object.OverflowError, "Python int too large to convert to C int"))
	}
	if flags&^compileFlags != 0 {
		panic(object.New(object.ValueError, "compile(): unrecognised flags"))
	}
	optimize := object.ToInt(a[5])
	if optimize < -1 || optimize > 2 {
		panic(object.New(object.ValueError, "compile(): invalid optimize value"))
	}
	if optimize < 1 {
		// 0 is none, -1 the interpreter's.
		optimize = ^optimize
	}
	mode, ok := map[string]syntax.Mode{"exec": syntax.Exec, "eval": syntax.Eval, "single": syntax.Single}[m]
	switch {
	case ok:
	case flags&onlyAst != 0 && m != "func_type":
		panic(object.New(object.ValueError, "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"))
	case m == "func_type" && flags&onlyAst == 0:
		panic(object.New(object.ValueError, "compile() mode 'func_type' requires flag PyCF_ONLY_AST"))
	case m == "func_type":
		panic(object.New(object.ValueError, "inloop does not have compile() mode 'func_type'"))
	default:
		panic(object.New(object.ValueError, "compile() mode must be 'exec', 'eval' or 'single'"))
	}
	c := &CodeText{file: file, mode: mode, flags: flags, optimize: optimize}
	if c.flags&futureAnnotations == 0 && object.Truth(a[4]) == false {
		if f := in.Cur().Frame(); f != nil && f.Code.Future {
			c.flags |= futureAnnotations
		}
	}
	switch src := a[0].(type) {
	case *CodeText, *compile.Code:
		return src
	case *object.Instance:
		if ast, _ := in.Modules.GetStr("_ast").(*object.Module); ast != nil {
			if r := (&astReader{classes: ast.Dict}); r.isAst(src) {
				c.tree = r.module(src, mode)
				if flags&onlyAst != 0 {
					return optimizedTree(in, src, flags, optimize)
				}
			}
		}
	}
	if c.tree == nil {
		c.text = source(in, a[0], "compile", file)
		if flags&incompleteInput != 0 && syntax.Begun(c.text, mode, flags&dontImplyDedent != 0) {
			panic(object.New(object.IncompleteInputError, "incomplete input"))
		}
		c.tree = in.Parse(c.text, file, mode)
		if mode == syntax.Single {
			if err := syntax.CheckSingle(c.text, file, c.tree.Body); err != nil {
				panic(machine.SyntaxException(err.(*syntax.Error)))
			}
		}
	}
	if flags&onlyAst != 0 {
		return optimizedTree(in, newAstMaker(in).module(c.tree, mode), flags, optimize)
	}
	// Errors are found now; what is kept is the tree.
	opt := compile.Options{Mode: mode, TopAwait: flags&topLevelAwait != 0, Future: c.flags&futureAnnotations != 0, Optimize: optimize}
	c.globals = object.NewDict()
	c.code = in.CompileTree(c.tree, c.text, file, c.globals, opt)
	return c
}

// fileName is the name that compile() is given for the source: a str, bytes or
// a path.
func fileName(v any) string {
	if s, ok := object.AsStr(v); ok {
		return s
	}
	if b, ok := v.(object.Bytes); ok {
		return string(b)
	}
	if r, ok := object.CallSpecial(v, "__fspath__"); ok {
		return fileName(r)
	}
	panic(object.Newf(object.TypeError, "expected str, bytes or os.PathLike object, not %s", object.TypeOf(v).Name))
}
