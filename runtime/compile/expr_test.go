package compile_test

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/builtin"

	"inloop/runtime"
	"inloop/runtime/loop"
	"inloop/runtime/object"
)

// expr's own evaluator is the oracle of expr's own language: an expression
// that both accept gives the same, our values standing for Go's.

// environment is what the expressions speak of, in both languages.
const environmentSource = `
xs = [3, 1, 2]
none_ = None
words = ["pear", "fig", "apple", "fig"]
text = "Hello, World"
users = [
    {"name": "John", "age": 30, "tags": ["a", "b"], "home": {"city": "Rome"}},
    {"name": "Ada", "age": 36, "tags": [], "home": None},
    {"name": "Bob", "age": 30, "tags": ["b"], "home": {"city": "Oslo"}},
]
tree = {"a": {"b": {"c": 1}}}
flags = [True, False, True]
nested = [1, [2, [3, 4]], [[5]]]
ratio = 2.5
`

var environment = map[string]any{
	"xs": []any{3, 1, 2}, "none_": nil, "words": []any{"pear", "fig", "apple", "fig"}, "text": "Hello, World",
	"users": []any{
		map[string]any{"name": "John", "age": 30, "tags": []any{"a", "b"}, "home": map[string]any{"city": "Rome"}},
		map[string]any{"name": "Ada", "age": 36, "tags": []any{}, "home": nil},
		map[string]any{"name": "Bob", "age": 30, "tags": []any{"b"}, "home": map[string]any{"city": "Oslo"}},
	},
	"tree":  map[string]any{"a": map[string]any{"b": map[string]any{"c": 1}}},
	"flags": []any{true, false, true}, "nested": []any{1, []any{2, []any{3, 4}}, []any{[]any{5}}}, "ratio": 2.5,
}

// both lists expressions that mean the same in expr and here.
var both = strings.Split(strings.TrimSpace(`
1..5
xs | map(# * #)
1..10 | filter(# % 2 == 0) | map(# * #) | sum()
filter(xs, # > 1)
filter(xs, {# > 1})
map(xs, # + #index)
users | map(.name)
users | filter(.age > 30) | map(.name) | first()
users | map({.age + 1})
users | map(#.name + "!")
users | map(.home?.city)
users | map(.home?.city ?? "nowhere")
users | filter(.name startsWith "J") | map(.age)
users | filter(.name endsWith "b") | len()
users | filter("b" in .tags) | map(.name)
users | filter("b" not in .tags) | map(.name)
users | filter(.name not contains "o") | map(.name)
users | filter(.name matches "^[AJ]") | map(.name)
users | filter(.age > 20 and .age < 36 or .name == "Ada") | len()
users | filter(not (.age == 30)) | map(.name)
all(users, .age > 20)
any(users, .age > 30)
none(users, .age > 40)
one(users, .age > 30)
one(users, .age == 30)
all(xs, {# > 0})
users | all(.age > 30)
users | any(.age > 40)
users | none(.age > 30)
users | one(.name == "Ada")
find(xs, # < 3)
find(xs, # > 9)
findIndex(xs, # < 3)
findIndex(xs, # > 9)
findLast(xs, # < 3)
findLast(xs, # > 9)
findLastIndex(xs, # < 3)
findLastIndex(xs, # > 9)
findLastIndex(xs, #index == 0)
users | find(.age == 30)
users | findLast(.age == 30)
count(xs, # > 1)
count(flags)
users | count(.age == 30)
sum(xs)
sum(xs, # * 2)
users | sum(.age)
users | map(.age) | sum()
users | sum(len(.tags))
groupBy(users, .age) | get(36) | map(.name)
users | groupBy(.age) | keys() | len()
users | sortBy(.age) | map(.name)
users | sortBy(.name, "desc") | map(.name)
sortBy(xs, -#)
sortBy(xs, #, "asc")
reduce(xs, #acc + #)
reduce(xs, #acc + #, 10)
reduce(xs, #acc * 10 + #)
reduce(xs, #acc + # * #index, 0)
words | reduce(#acc + #, "")
words | map(# | upper() | trimPrefix("F"))
words | map(# | split("") | len())
nested | flatten() | map(# * 2)
nested | flatten() | filter(# > 2) | len()
words | map(len(#))
words | filter(len(#) > 3) | join("-")
users | map(.tags | join("+"))
users | map(.tags | map(# + #) | join(","))
users | map(filter(.tags, # == "b") | len())
users | filter(any(.tags, # == "a")) | map(.name)
1..3 | map(1..# | sum())
1..3 | map(1..# | map(# * #index))
1..3 | filter(# in [1, 3]) | map(#index)
1..4 | map(# > 2 ? "big" : "small")
1..4 | map(# % 2 == 0 ? # : -#)
1..2 | map([#, #index])
-1..1
1..3 | len()
1..1 | sum()
5..1 | len()
len(1..3)
1 + 2..4 * 1
2 * 2..5
none_ ?? 1
none_ ?? none_ ?? 2
0 ?? 1
"" ?? "x"
none_?.a
none_?.a.b.c
none_?.a.b()
none_?.[0]
none_?.[0].x
none_?.a?.b ?? 3
tree?.a.b.c
tree?.a?.b?.c
tree?.x
tree?.x?.y
tree?.["a"]?.["b"]
tree?.["z"]
xs?.[0]
xs?.[-1]
xs?.[1:]
true_ ?? 4
len(xs) > 2 ? "yes" : "no"
len(xs) > 5 ? "yes" : len(xs) > 1 ? "some" : "no"
xs[0] == 3 ? xs[1] : xs[2]
"a" in words ? 1 : 2
"fig" in words
"fig" not in words
not ("fig" in words)
text contains "World"
text not contains "World"
text startsWith "Hello"
text endsWith "Hello"
text matches "W.r"
text not matches "W.x"
text matches "^hello$"
text contains "o" and text contains "l"
text | upper()
text | lower() | split(", ")
text | lower() | split(", ") | map(# | upper()) | join(" ")
text | len()
text | len() - 1
text | len() + 1 | string()
text | indexOf("o") * 2
xs | sum() / 2
xs | sort() | first() ?? 9
xs | filter(# > 9) | first() ?? 9
(xs | filter(# > 9) | first()) ?? 9
xs | len() > 2 and true_ == none_
xs | len() == 3
trim("  x ")
trim("__x__", "_")
trim("xyabcyx", "xy")
trimPrefix("HelloWorld", "Hello")
trimPrefix("HelloWorld", "World")
trimPrefix(" a")
trimSuffix("HelloWorld", "World")
trimSuffix("a ")
upper("abc é")
lower("ABC É")
split("apple,orange,grape", ",")
split("apple,orange,grape", ",", 2)
split("apple,orange,grape", ",", 0) | len()
split("abc", "")
split("a한b", "")
split("abc", "", 2)
split("", ",")
split("", "")
splitAfter("apple,orange,grape", ",")
splitAfter("apple,orange,grape", ",", 2)
splitAfter("abc", "")
replace("Hello World", "World", "Universe")
replace("aaaa", "a", "b", 2)
replace("abc", "", "-")
repeat("Hi", 3)
repeat("Hi", 0)
join(["a", "b"], ", ")
join(["a", "b"])
join([])
indexOf("apple pie", "pie")
indexOf("apple", "x")
lastIndexOf("apple pie apple", "apple")
lastIndexOf("apple", "x")
hasPrefix("HelloWorld", "Hello")
hasPrefix("HelloWorld", "World")
hasSuffix("HelloWorld", "World")
max(5, 7)
min(5, 7)
max([5, 7, 6])
min([5, 7, 6])
max(1, 2.5)
xs | max()
xs | min()
abs(-5)
abs(-5.5)
-5 | abs()
ceil(1.5)
ceil(-1.5)
ceil(2)
floor(1.5)
floor(-1.5)
1.5 | floor()
mean([1, 2, 3])
mean(1, 2, 3, 4)
mean([1, [2, 6]])
mean([])
mean(xs, 10)
median([1, 2, 3])
median([1, 2, 3, 4])
median([3, 1, 2], 10)
median([])
toBase64("Hello World")
fromBase64("SGVsbG8gV29ybGQ=")
fromJSON("[1.5, true, null, {\"a\": \"b\"}]")
toJSON([1, "a", none_])
toJSON({"a": [1], "b": {"c": "d"}})
toJSON("text")
first([1, 2, 3])
first([])
last([1, 2, 3])
last([])
get([1, 2, 3], 1)
get([1, 2, 3], -1)
get([1, 2, 3], 7)
get({"name": "John"}, "name")
get({"name": "John"}, "x")
get(none_, "x")
take([1, 2, 3, 4], 2)
take([1, 2], 5)
take([1, 2], 0)
keys({"a": 1}) | first()
values({"a": 1}) | first()
toPairs({"a": 1})
fromPairs([["name", "John"], ["age", 30]])
fromPairs(toPairs(tree))
reverse([3, 1, 4])
reverse(reverse([3, 1, 4]))
uniq([1, 2, 3, 2, 1])
uniq(words)
uniq([[1], [1], [2]])
uniq([1, 1.0, "1"])
concat([1, 2], [3, 4])
concat([1], [], [2], [[3]])
flatten([1, 2, [3, 4]])
flatten(nested)
flatten([[], [[]]])
sort([3, 1, 4])
sort([3, 1, 4], "desc")
sort([3, 1, 4], "asc")
sort(words)
sort([1.5, 1, 2])
string(123)
string("a")
string(1.5)
int("123")
int(1.9)
int(-1.9)
float("123.45")
float(2)
"12" | int()
"1.5" | float()
bitand(0b1010, 0b1100)
bitor(0b1010, 0b1100)
bitxor(0b1010, 0b1100)
bitnand(0b1010, 0b1100)
bitnot(0b1010)
bitshl(0b101101, 2)
bitshr(0b101101, 2)
bitshr(-5, 1)
bitushr(-0b101, 2)
bitushr(5, 1)
12 | bitand(10) | bitor(1)
(1..3 | sum()) + (1..4 | sum())
[1, 2] | concat([3]) | reverse() | take(2)
{"a": 1, "b": 2} | values() | sum()
{"a": 1} | len()
text[0:5] | lower()
text[0:5] == "Hello" ? "same" : "other"
`), "\n")

// toSource gives our repr of a value of Go's.
func toSource(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return object.Repr(v)
	case int, float64, string:
		return object.Repr(v)
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Slice, reflect.Array:
		var parts []string
		for i := range r.Len() {
			parts = append(parts, toSource(r.Index(i).Interface()))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case reflect.Map:
		pairs := map[string]string{}
		for _, k := range r.MapKeys() {
			pairs[toSource(k.Interface())] = toSource(r.MapIndex(k).Interface())
		}
		var parts []string
		for _, k := range slices.Sorted(maps.Keys(pairs)) {
			parts = append(parts, k+": "+pairs[k])
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprintf("%T %v", v, v)
}

// showSource prints values as toSource does: the keys of dicts in order.
const showSource = `
def show(v):
    if isinstance(v, dict):
        return "{" + ", ".join(sorted(f"{show(k)}: {show(x)}" for k, x in v.items())) + "}"
    if isinstance(v, list):
        return "[" + ", ".join([show(x) for x in v]) + "]"
    return repr(v)
`

// evaluate runs one expression as a script would, and as -c does with names of
// last resort.
func evaluate(e string) string {
	var out bytes.Buffer
	r := runtime.New(runtime.Options{Clock: loop.Virtual(), Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out})
	r.KnowAsyncio()
	r.RunSource(environmentSource+showSource+"true_ = None\nprint(show("+e+"))\n", "<test>")
	return strings.TrimSuffix(out.String(), "\n")
}

func TestSameAsExpr(t *testing.T) {
	env := maps.Clone(environment)
	env["true_"] = nil
	for _, e := range both {
		v, err := expr.Eval(e, env)
		if err != nil {
			t.Errorf("%s: expr itself says %v", e, err)
			continue
		}
		if got, want := evaluate(e), toSource(v); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", e, got, want)
		}
	}
}

// TestEveryBuiltin holds that no built-in of expr is missing: each is a target
// of pipes, and a name where names of last resort are known.
func TestEveryBuiltin(t *testing.T) {
	for _, name := range builtin.Names {
		if got := evaluate("callable(" + name + ")"); got != "True" {
			t.Errorf("%s: %s", name, got)
		}
		if got := evaluate("None | " + name + "()"); strings.Contains(got, "NameError") || strings.Contains(got, "unsupported operand") {
			t.Errorf("None | %s(): %s", name, got)
		}
	}
}

// TestOwnMeaning has what is meant to differ from expr.
func TestOwnMeaning(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"2.5 | round()", "2"},                            // Python's round: half to even, an int
		{"3 | type()", "<class 'int'>"},                   // Python's type
		{"'한글 a' | indexOf('a')", "3"},                    // characters, not bytes
		{"1 | bitshl(70)", "1180591620717411303424"},      // integers have no limit
		{"fromJSON('[1]')", "[1]"},                        // an int, not a float
		{"[1, None] | string()", "'[1, None]'"},           // as str() has it
		{"(3, 1) | sort()", "[1, 3]"},                     // any iterable
		{"(n for n in range(10**9)) | take(2)", "[0, 1]"}, // taken as they come
		{"{'b', 'a'} | sort()", "['a', 'b']"},
		{"users | map(lambda u: u['age'])", "[30, 36, 30]"}, // functions are predicates
		{"words | map(len)", "[4, 3, 5, 3]"},
		{"words | filter(str.isalpha) | len()", "4"},
		{"words | sortBy(len)", "['fig', 'fig', 'pear', 'apple']"},
		{"find(words, lambda w: w > 'g')", "'pear'"},
		{"findIndex(words, lambda w: w > 'z')", "None"},
		{"(findLast(xs, lambda x: x < 3), findLastIndex(xs, lambda x: x < 3))", "(2, 2)"},
		{"(none(flags), one([0, 1]), count([0, 1, 2]))", "(False, True, 2)"},
		{"groupBy(xs, lambda x: x % 2)", "{0: [2], 1: [3, 1]}"},
		{"(sortBy(xs), sortBy(xs, lambda x: -x), sortBy(xs, None, 'desc'))", "([1, 2, 3], [3, 2, 1], [3, 2, 1])"},
		{"(reduce(xs, lambda a, x: a * x), reduce([], max, 7))", "(6, 7)"},
		{"xs | map((lambda: # + 1)())", "[4, 2, 3]"}, // functions see the element
		{"[f() for f in xs | map(lambda: #)]", "[3, 1, 2]"},
		{"xs | map(any(# == n for n in [1, 3]))", "[True, True, False]"},
		{"xs | map([# * k for k in range(2)])", "[[0, 3], [0, 1], [0, 2]]"},
		{"xs | map(f'{#}:{#index}')", "['3:0', '1:1', '2:2']"},
		{"users | map(f'{.name:>5}')", "[' John', '  Ada', '  Bob']"},
		{"(y := xs | filter(# > 1), len(y))[1]", "2"},
		{"{1, 2} | {3}", "{1, 2, 3}"}, // Python's |
		{"5 | 2", "7"},
		{"{'a': 1} | dict(b=2)", "{'a': 1, 'b': 2}"},
		{"1 | int('6')", "7"},
		{"[x for x in xs | sort()]", "[1, 2, 3]"},
		{"xs | take(*[2])", "Traceback"},                           // Python's | again
		{`users | find(.age == 99)?.name ?? "nobody"`, "'nobody'"}, // what follows the call
		{"users | first().get('name')", "'John'"},
		{"xs | sort()[0]", "1"},
		{"xs | map(# * 2)[1:]", "[2, 4]"},
		{"1..2 | map({'n': #})", "[{'n': 1}, {'n': 2}]"},
	} {
		if got := evaluate(c.source); got != c.want && !(c.want == "Traceback" && strings.HasPrefix(got, c.want)) {
			t.Errorf("%s\ngot  %s\nwant %s", c.source, got, c.want)
		}
	}
}

// TestErrors has the last line of the traceback.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"[1] | upper()", "TypeError: upper() wants a string, not 'list'"},
		{"'abc' | reverse()", "TypeError: cannot reverse str"},
		{"5 | first()", "TypeError: 'int' object is not iterable"},
		{"[1] | take(-1)", "ValueError: take() wants no negative number"},
		{"[1] | keys()", "TypeError: cannot get keys from list"},
		{"[[1]] | fromPairs()", "ValueError: a pair has 2 elements, not 1"},
		{"[1] | sort('up')", "ValueError: invalid order 'up', expected asc or desc"},
		{"[1] | sortBy(#, 'up')", "ValueError: invalid order 'up', expected asc or desc"},
		{"[1, 'a'] | sort()", "TypeError: '<' not supported between instances of 'str' and 'int'"},
		{"[1, 2] | join()", "TypeError: sequence item 0: expected str instance, int found"},
		{"['a'] | mean()", "TypeError: cannot take the mean of str"},
		{"1.5 | bitand(1)", "TypeError: bitand() wants integers, not 'float'"},
		{"1 | bitshl(-1)", "ValueError: negative shift count"},
		{"'a' | repeat(-1)", "ValueError: repeat() wants no negative number"},
		{"'!' | fromBase64()", "ValueError: illegal base64 data at input byte 0"},
		{"[] | reduce(#acc + #)", "TypeError: reduce of empty array with no initial value"},
		{"reduce([], max)", "TypeError: reduce of empty array with no initial value"},
		{"[1] | find()", "TypeError: find() takes a list and a predicate"},
		{"[1] | filter(# > 1, 2)", "TypeError: filter() takes a list and a predicate"},
		{"5 | filter(# > 1)", "TypeError: 'int' object is not iterable"},
		{"1..10**12", "MemoryError: too many integers for a list"},
		{"1..'a'", "TypeError: 'str' object cannot be interpreted as an integer"},
		{"'a' matches '('", "ValueError: error parsing regexp: missing closing ): `(`"},
		{"1 contains 'a'", "TypeError: 'contains' wants two strings, not 'int' and 'str'"},
		{"None?.a + 1", "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'"},
		{"[0]?.[3]", "IndexError: list index out of range"},
		{"upper()", "TypeError: upper() takes exactly one argument (0 given)"},
		{"nosuch(1)", "NameError: name 'nosuch' is not defined"},
	} {
		got := evaluate(c.source)
		if got = got[strings.LastIndexByte(got, '\n')+1:]; got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.source, got, c.want)
		}
	}
}
