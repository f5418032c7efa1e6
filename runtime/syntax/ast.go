package syntax

// Span is where a node stands: lines count from 1, columns are byte offsets
// from 0 into the line, the end is exclusive. It is what CPython's ast calls
// lineno, col_offset, end_lineno and end_col_offset.
type Span struct {
	Line, Col       int32
	EndLine, EndCol int32
}

// Pos returns the span itself; every node embeds one.
func (s Span) Pos() Span { return s }

// Contains reports that the span o lies in s.
func (s Span) Contains(o Span) bool {
	return (s.Line < o.Line || s.Line == o.Line && s.Col <= o.Col) && (o.EndLine < s.EndLine || o.EndLine == s.EndLine && o.EndCol <= s.EndCol)
}

// Node is any part of the tree that has a place in the source.
type Node interface{ Pos() Span }

// Expr is an expression node. Stmt is a statement node. Pattern is a pattern
// of a match statement. The names and fields are those of CPython's ast.
type (
	Expr interface {
		Node
		expr()
	}
	Stmt interface {
		Node
		stmt()
	}
	Pattern interface {
		Node
		pattern()
	}
)

// Module is a whole source text. Warnings are in the order of the source.
type Module struct {
	Body     []Stmt
	Warnings []Warning
}

// Operators, written as in the source: "+", "//", "not in", "is not", "and".
type Op string

type (
	BoolOp struct { // a and b and c
		Span
		Op     Op // "and", "or"
		Values []Expr
	}
	NamedExpr struct { // target := value
		Span
		Target *Name
		Value  Expr
	}
	BinOp struct { // "+ - * / // % ** @ << >> & | ^", and expr's "..", "??", "matches", "contains", "startsWith", "endsWith"
		Span
		Left  Expr
		Op    Op
		Right Expr
	}
	UnaryOp struct { // "+ - ~ not"
		Span
		Op      Op
		Operand Expr
	}
	Lambda struct {
		Span
		Args *Arguments
		Body Expr
	}
	IfExp struct { // Body if Test else OrElse, and expr's Test ? Body : OrElse
		Span
		Test, Body, OrElse Expr
	}
	Dict struct { // a nil key stands for **value
		Span
		Keys   []Expr
		Values []Expr
	}
	Set struct {
		Span
		Elts []Expr
	}
	ListComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	SetComp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	DictComp struct {
		Span
		Key, Value Expr
		Generators []*Comprehension
	}
	GeneratorExp struct {
		Span
		Elt        Expr
		Generators []*Comprehension
	}
	Await struct {
		Span
		Value Expr
	}
	Yield struct { // Value may be nil
		Span
		Value Expr
	}
	YieldFrom struct {
		Span
		Value Expr
	}
	Compare struct { // Left Ops[0] Comparators[0] Ops[1] …
		Span
		Left        Expr
		Ops         []Op
		Comparators []Expr
	}
	Call struct {
		Span
		Func     Expr
		Args     []Expr // may hold *Starred
		Keywords []*Keyword
	}
	JoinedStr struct { // an f-string: *Constant (string) and *FormattedValue, in order
		Span
		Values []Expr
	}
	FormattedValue struct { // {Value!r:spec}
		Span
		Value      Expr
		Conversion byte       // 0, 's', 'r' or 'a'
		FormatSpec *JoinedStr // may be nil
	}
	// Constant holds None, True, False, Ellipsis, numbers, str and bytes.
	// Value is one of: nil (None), bool, EllipsisValue, int, *big.Int,
	// float64, complex128, string, BytesValue.
	Constant struct {
		Span
		Value any
		U     bool // a str whose literal begins with u
	}
	Attribute struct { // NameSpan is where Attr itself stands
		Span
		Value    Expr
		Attr     string
		NameSpan Span
		Optional bool // expr's a?.b
	}
	Subscript struct {
		Span
		Value    Expr
		Slice    Expr // *Slice, *Tuple of them, or any expression
		Optional bool // expr's a?.[i]
	}
	Starred struct {
		Span
		Value Expr
	}
	Name struct {
		Span
		ID string
	}
	List struct {
		Span
		Elts []Expr
	}
	Tuple struct {
		Span
		Elts []Expr
	}
	Slice struct { // each part may be nil
		Span
		Lower, Upper, Step Expr
	}
	// Pointer is expr's # (Name ""), #index and #acc inside a predicate; a
	// leading .name is Attribute{Value: Pointer{}}.
	Pointer struct {
		Span
		Name string
	}
)

// EllipsisValue is the value of the constant "...".
type EllipsisValue struct{}

// BytesValue is the value of a bytes literal.
type BytesValue string

// Comprehension is one "for target in iter if …" of a comprehension.
type Comprehension struct {
	Span
	Target  Expr
	Iter    Expr
	Ifs     []Expr
	IsAsync bool
}

// Keyword is name=value in a call or class head; Name "" stands for **value.
type Keyword struct {
	Span
	Name  string
	Value Expr
}

// Arguments is a parameter list, laid out as CPython's ast.arguments:
// Defaults belong to the last of PosOnly+Args; KwDefaults has an entry for
// each of KwOnly, nil where there is none.
type Arguments struct {
	PosOnly    []*Arg
	Args       []*Arg
	Vararg     *Arg
	KwOnly     []*Arg
	KwDefaults []Expr
	Kwarg      *Arg
	Defaults   []Expr
}

// Arg is one parameter; Annotation may be nil.
type Arg struct {
	Span
	Name       string
	Annotation Expr
}

// TypeParam is one parameter of def f[T: bound = default]; Kind is 'T' for a
// TypeVar, '*' for a TypeVarTuple, 'P' for a ParamSpec.
type TypeParam struct {
	Span
	Kind           byte
	Name           string
	Bound, Default Expr
}

type (
	FunctionDef struct { // the span begins at "def" or "async", decorators stand apart
		Span
		Name       string
		NameSpan   Span
		TypeParams []*TypeParam
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr
		IsAsync    bool
	}
	ClassDef struct {
		Span
		Name       string
		NameSpan   Span
		TypeParams []*TypeParam
		Bases      []Expr // may hold *Starred
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	Return struct { // Value may be nil
		Span
		Value Expr
	}
	Delete struct {
		Span
		Targets []Expr
	}
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}
	AugAssign struct { // Op without "=": "+"
		Span
		Target Expr
		Op     Op
		Value  Expr
	}
	AnnAssign struct { // Simple: the target is a bare name without parentheses; Value may be nil
		Span
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}
	For struct {
		Span
		Target  Expr
		Iter    Expr
		Body    []Stmt
		OrElse  []Stmt
		IsAsync bool
	}
	While struct {
		Span
		Test   Expr
		Body   []Stmt
		OrElse []Stmt
	}
	If struct {
		Span
		Test   Expr
		Body   []Stmt
		OrElse []Stmt
	}
	With struct {
		Span
		Items   []*WithItem
		Body    []Stmt
		IsAsync bool
	}
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}
	Raise struct {
		Span
		Exc, Cause Expr
	}
	Try struct {
		Span
		Body      []Stmt
		Handlers  []*ExceptHandler
		OrElse    []Stmt
		FinalBody []Stmt
		IsStar    bool // except*
	}
	Assert struct {
		Span
		Test, Msg Expr
	}
	Import struct {
		Span
		Names []*Alias
	}
	ImportFrom struct { // from ..module import names; Module may be ""
		Span
		Module string
		Names  []*Alias // one with Name "*" for a star import
		Level  int
	}
	Global struct {
		Span
		Names []string
	}
	Nonlocal struct {
		Span
		Names []string
	}
	ExprStmt struct {
		Span
		Value Expr
	}
	Pass     struct{ Span }
	Break    struct{ Span }
	Continue struct{ Span }
)

// WithItem is "context as vars"; Vars may be nil.
type WithItem struct {
	Context, Vars Expr
}

// ExceptHandler is "except Type as Name:"; Type may be nil, Name "".
type ExceptHandler struct {
	Span
	Type Expr
	Name string
	Body []Stmt
}

// Alias is "name as asname" of an import; AsName may be "".
type Alias struct {
	Span
	Name, AsName string
}

// MatchCase is "case pattern if guard:"; Guard may be nil.
type MatchCase struct {
	Span
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

type (
	MatchValue struct {
		Span
		Value Expr
	}
	MatchSingleton struct { // None, True, False
		Span
		Value any
	}
	MatchSequence struct {
		Span
		Patterns []Pattern
	}
	MatchMapping struct { // Rest "" when there is no **rest
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	MatchStar struct { // Name "" for *_
		Span
		Name string
	}
	MatchAs struct { // Pattern nil: a bare name; Name "" too: the wildcard
		Span
		Pattern Pattern
		Name    string
	}
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

func (*BoolOp) expr()         {}
func (*NamedExpr) expr()      {}
func (*BinOp) expr()          {}
func (*UnaryOp) expr()        {}
func (*Lambda) expr()         {}
func (*IfExp) expr()          {}
func (*Dict) expr()           {}
func (*Set) expr()            {}
func (*ListComp) expr()       {}
func (*SetComp) expr()        {}
func (*DictComp) expr()       {}
func (*GeneratorExp) expr()   {}
func (*Await) expr()          {}
func (*Yield) expr()          {}
func (*YieldFrom) expr()      {}
func (*Compare) expr()        {}
func (*Call) expr()           {}
func (*JoinedStr) expr()      {}
func (*FormattedValue) expr() {}
func (*Constant) expr()       {}
func (*Attribute) expr()      {}
func (*Subscript) expr()      {}
func (*Starred) expr()        {}
func (*Name) expr()           {}
func (*List) expr()           {}
func (*Tuple) expr()          {}
func (*Slice) expr()          {}
func (*Pointer) expr()        {}

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
