# frames of the library are not shown in the golden
import json
print(json.loads("[1, 2]"))
json.loads('{"a": 1,}')
