package syntax

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// TestTrees compares trees, spans included, with those CPython made.
func TestTrees(t *testing.T) {
	files, err := filepath.Glob("testdata/trees/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(name, ".py") + ".tree")
			if err != nil {
				t.Fatal(err)
			}
			m, err := Parse(string(src), name, Exec)
			if err != nil {
				t.Fatal(err)
			}
			var d treeDump
			for _, s := range m.Body {
				d.node(s, "")
			}
			compareLines(t, d.out.String(), string(want))
		})
	}
}

func compareLines(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("line %d:\n got %s\nwant %s\nafter %s", i+1, g[i], w[i], strings.Join(w[max(0, i-8):i], "\n"))
		}
	}
	if len(g) != len(w) {
		t.Fatalf("got %d lines, want %d", len(g), len(w))
	}
}

// treeDump writes a tree as testdata/regen does.
type treeDump struct{ out bytes.Buffer }

// pythonNames has the names of nodes that differ; async ones get a prefix.
var pythonNames = map[string]string{
	"ExprStmt": "Expr", "Comprehension": "comprehension", "Keyword": "keyword", "Arguments": "arguments",
	"Arg": "arg", "WithItem": "withitem", "Alias": "alias", "MatchCase": "match_case",
}

// pythonFields has, by node, the names of its fields in CPython, in order, and
// the Go fields they come from.
var pythonFields = map[string]string{
	"BoolOp": "op:Op values:Values", "NamedExpr": "target:Target value:Value",
	"BinOp": "left:Left op:Op right:Right", "UnaryOp": "op:Op operand:Operand", "Lambda": "args:Args body:Body",
	"IfExp": "test:Test body:Body orelse:OrElse", "Dict": "keys:Keys values:Values", "Set": "elts:Elts",
	"ListComp": "elt:Elt generators:Generators", "SetComp": "elt:Elt generators:Generators",
	"DictComp": "key:Key value:Value generators:Generators", "GeneratorExp": "elt:Elt generators:Generators",
	"Await": "value:Value", "Yield": "value:Value", "YieldFrom": "value:Value",
	"Compare": "left:Left ops:Ops comparators:Comparators", "Call": "func:Func args:Args keywords:Keywords",
	"JoinedStr": "values:Values", "FormattedValue": "value:Value conversion:Conversion format_spec:FormatSpec",
	"Constant": "value:Value kind:U", "Attribute": "value:Value attr:Attr", "Subscript": "value:Value slice:Slice",
	"Starred": "value:Value", "Name": "id:ID", "List": "elts:Elts", "Tuple": "elts:Elts",
	"Slice":         "lower:Lower upper:Upper step:Step",
	"comprehension": "target:Target iter:Iter ifs:Ifs is_async:IsAsync", "keyword": "arg:Name value:Value",
	"arguments": "posonlyargs:PosOnly args:Args vararg:Vararg kwonlyargs:KwOnly kw_defaults:KwDefaults kwarg:Kwarg defaults:Defaults",
	"arg":       "arg:Name annotation:Annotation",
	"TypeVar":   "name:Name bound:Bound default_value:Default", "TypeVarTuple": "name:Name default_value:Default",
	"ParamSpec":   "name:Name default_value:Default",
	"FunctionDef": "name:Name args:Args body:Body decorator_list:Decorators returns:Returns type_params:TypeParams",
	"ClassDef":    "name:Name bases:Bases keywords:Keywords body:Body decorator_list:Decorators type_params:TypeParams",
	"Return":      "value:Value", "Delete": "targets:Targets", "Assign": "targets:Targets value:Value",
	"TypeAlias": "name:Name type_params:TypeParams value:Value", "AugAssign": "target:Target op:Op value:Value",
	"AnnAssign": "target:Target annotation:Annotation value:Value simple:Simple",
	"For":       "target:Target iter:Iter body:Body orelse:OrElse", "While": "test:Test body:Body orelse:OrElse",
	"If": "test:Test body:Body orelse:OrElse", "With": "items:Items body:Body", "Match": "subject:Subject cases:Cases",
	"Raise": "exc:Exc cause:Cause", "Try": "body:Body handlers:Handlers orelse:OrElse finalbody:FinalBody",
	"Assert": "test:Test msg:Msg", "Import": "names:Names", "ImportFrom": "module:Module names:Names level:Level",
	"Global": "names:Names", "Nonlocal": "names:Names", "Expr": "value:Value", "Pass": "", "Break": "", "Continue": "",
	"withitem": "context_expr:Context optional_vars:Vars", "ExceptHandler": "type:Type name:Name body:Body",
	"alias": "name:Name asname:AsName", "match_case": "pattern:Pattern guard:Guard body:Body",
	"MatchValue": "value:Value", "MatchSingleton": "value:Value", "MatchSequence": "patterns:Patterns",
	"MatchMapping": "keys:Keys patterns:Patterns rest:Rest",
	"MatchClass":   "cls:Cls patterns:Patterns kwd_attrs:KwdAttrs kwd_patterns:KwdPatterns",
	"MatchStar":    "name:Name", "MatchAs": "pattern:Pattern name:Name", "MatchOr": "patterns:Patterns",
}

func (d *treeDump) node(n any, indent string) {
	v := reflect.ValueOf(n).Elem()
	name := v.Type().Name()
	if p, ok := pythonNames[name]; ok {
		name = p
	}
	if tp, ok := n.(*TypeParam); ok {
		name = map[byte]string{'T': "TypeVar", '*': "TypeVarTuple", 'P': "ParamSpec"}[tp.Kind]
	}
	fields := pythonFields[name]
	if f := v.FieldByName("IsAsync"); f.IsValid() && f.Bool() && name != "comprehension" {
		name = "Async" + name
	}
	if f := v.FieldByName("IsStar"); f.IsValid() && f.Bool() {
		name = "TryStar"
	}
	fmt.Fprintf(&d.out, "%s%s", indent, name)
	if s, ok := n.(Node); ok && name != "comprehension" && name != "match_case" {
		p := s.Pos()
		fmt.Fprintf(&d.out, " %d:%d-%d:%d", p.Line, p.Col, p.EndLine, p.EndCol)
	}
	fmt.Fprintln(&d.out)
	for _, pair := range strings.Fields(fields) {
		py, goName, _ := strings.Cut(pair, ":")
		d.field(py, v.FieldByName(goName), indent+"  ", name)
	}
}

func (d *treeDump) field(py string, f reflect.Value, indent, owner string) {
	literal := owner == "Constant" && py == "value" || owner == "MatchSingleton"
	switch {
	case literal:
		fmt.Fprintf(&d.out, "%s%s: %s\n", indent, py, pythonValue(f.Interface()))
	case py == "kind":
		if f.Bool() {
			fmt.Fprintf(&d.out, "%s%s: \"u\"\n", indent, py)
		}
	case py == "conversion":
		c := int(f.Uint())
		if c == 0 {
			c = -1
		}
		fmt.Fprintf(&d.out, "%s%s: %d\n", indent, py, c)
	case f.Kind() == reflect.Slice:
		d.list(py, f, indent)
	case f.Kind() == reflect.Bool:
		n := 0
		if f.Bool() {
			n = 1
		}
		fmt.Fprintf(&d.out, "%s%s: %d\n", indent, py, n)
	case f.Kind() == reflect.Int:
		fmt.Fprintf(&d.out, "%s%s: %d\n", indent, py, f.Int())
	case f.Kind() == reflect.String:
		if s := f.String(); py == "op" {
			fmt.Fprintf(&d.out, "%s%s: %s\n", indent, py, s)
		} else if s != "" {
			fmt.Fprintf(&d.out, "%s%s: %s\n", indent, py, jsonText(s))
		}
	case !f.IsNil():
		fmt.Fprintf(&d.out, "%s%s:\n", indent, py)
		d.node(f.Interface(), indent+"  ")
	}
}

func (d *treeDump) list(py string, f reflect.Value, indent string) {
	if f.Len() == 0 {
		return
	}
	fmt.Fprintf(&d.out, "%s%s:\n", indent, py)
	for i := range f.Len() {
		item := f.Index(i)
		switch {
		case item.Kind() == reflect.String && py == "ops":
			fmt.Fprintf(&d.out, "%s  %s\n", indent, item.String())
		case item.Kind() == reflect.String:
			fmt.Fprintf(&d.out, "%s  %s\n", indent, jsonText(item.String()))
		case item.IsNil():
			fmt.Fprintf(&d.out, "%s  None\n", indent)
		default:
			d.node(item.Interface(), indent+"  ")
		}
	}
}

func jsonText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			fmt.Fprintf(&b, "\\%c", r)
		case strings.ContainsRune("\n\r\t\b\f", r):
			b.WriteString(map[rune]string{'\n': `\n`, '\r': `\r`, '\t': `\t`, '\b': `\b`, '\f': `\f`}[r])
		case r >= ' ' && r < 0x7f:
			b.WriteRune(r)
		case r > 0xffff:
			hi, lo := (r-0x10000)>>10+0xd800, (r-0x10000)&0x3ff+0xdc00
			fmt.Fprintf(&b, `\u%04x\u%04x`, hi, lo)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func pythonValue(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return map[bool]string{true: "True", false: "False"}[v]
	case EllipsisValue:
		return "Ellipsis"
	case int:
		return strconv.Itoa(v)
	case *big.Int:
		return v.String()
	case float64:
		return reprFloat(v)
	case complex128:
		return reprFloat(imag(v)) + "j"
	case string:
		return jsonText(v)
	case BytesValue:
		runes := make([]rune, len(v))
		for i := range len(v) {
			runes[i] = rune(v[i])
		}
		return "b" + jsonText(string(runes))
	}
	return fmt.Sprintf("%T", v)
}

// errorCase is a row of testdata/errors.jsonl. Lineno is nil where CPython
// gives no place.
type errorCase struct {
	Source, Kind, Msg          string
	Line, Offset, EndLine, End int
}

func readErrorCases(t testing.TB) []errorCase {
	t.Helper()
	data, err := os.ReadFile("testdata/errors.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var cases []errorCase
	for _, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
		var row []any
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		c := errorCase{Source: row[0].(string)}
		if len(row) > 1 {
			c.Kind, c.Msg = row[1].(string), row[2].(string)
			for i, p := range []*int{&c.Line, &c.Offset, &c.EndLine, &c.End} {
				if n, ok := row[3+i].(float64); ok {
					*p = int(n)
				}
			}
		}
		cases = append(cases, c)
	}
	return cases
}
