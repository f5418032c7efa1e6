"""email: MIME headers with parameters and defects, damaged bodies, reports, lists of addresses."""

import email
import email.policy
import email.utils
from email.headerregistry import HeaderRegistry

make = HeaderRegistry()
for value in ("text/plain", "text/plain; charset=utf-8", "TEXT/HTML; Charset=\"us-ascii\" (Plain text)", "text/plain; name*=utf-8''b%C3%A1r.txt",
              "image/jpeg; bar*0=\"baz\\\"foobar\"; bar*1=\"\\\"baz\"", "text", "", "/plain", "text/", "text/plain foo; a=b", "text/plain; =x; y",
              "text/plain;; a=b", "text/plain; a=b; a=c", "application/x-stuff; title*0*=us-ascii'en'This%20is%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"",
              "text/plain; a=b c; d=e", "(foo) text (bar)/(baz)plain(stuff)"):
    h = make("Content-Type", value)
    print(repr(str(h)), h.content_type, dict(h.params), [type(d).__name__ for d in h.defects])
for value in "inline", "attachment; filename=\"a b.txt\"", "Attachment; filename=foo; size=3", "", "inline foo; a=b", "; a=b":
    h = make("Content-Disposition", value)
    print(repr(str(h)), h.content_disposition, dict(h.params), [str(d) for d in h.defects])
for value in "base64", "7bit foo", "BASE64", "":
    h = make("Content-Transfer-Encoding", value)
    print(repr(str(h)), h.cte, [type(d).__name__ for d in h.defects])

for body in "dmk=", "dmk", "dm\x01k=\xef", "abcde", "YWJj\nZGVm\n":
    m = email.message_from_string("Content-Transfer-Encoding: base64\n\n" + body)
    print(m.get_payload(decode=True), [type(d).__name__ for d in m.defects])
for source in ("Content-Type: multipart/mixed\n\nno boundary", "Content-Type: multipart/mixed; boundary=b\n\nnothing",
               "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n--b\n\nx\n--b--\n",
               "Content-Type: multipart/mixed; boundary=b\n\npreamble\n\n--b\n\nx\n", "Content-Type: multipart/mixed; boundary=b\n\n--b--\n"):
    m = email.message_from_string(source, policy=email.policy.default)
    print([type(d).__name__ for d in m.defects], m.is_multipart(), repr(m.preamble))

report = email.message_from_string("""\
Content-Type: multipart/report; report-type=delivery-status; boundary="R"

--R
Content-Type: text/plain

Sorry.

--R
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; someone@example.com
Action: failed
Status: 5.0.0

--R--
""")
for block in report.get_payload(1).get_payload():
    print(block.items())
print(report.as_string())

lists = ["Al <a@b.example>, c@d.example (Dee), \"E, F\" <e@f.example>", "foo: ;", "friends: a@b.example, C <c@d.example>;", "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
         "Mary <@machine.tld:mary@example.net>, , jdoe@test   . example", "a b@c.example", "\"quoted.local\"@x.example", "", "a@b@c", "alice@example.org)<bob@example.com>",
         "x@[127.0.0.1]", "\"unclosed <a@b.example>", "name only", "A.B. Name <ab@example.com>"]
for text in lists:
    print(email.utils.getaddresses([text]), email.utils.getaddresses([text], strict=False), email.utils.parseaddr(text), email.utils.parseaddr(text, strict=False))
print(email.utils.formataddr(("Él", "a@b.example")), email.utils.formataddr(("A (B)", "a@b.example")))
message = email.message.EmailMessage()
message.set_content("text")
message.add_header("X-Plain", "x", a="b")
print(message["Content-Type"], message["content-type"].params)
print(message)
