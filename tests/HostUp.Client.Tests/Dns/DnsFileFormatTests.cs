using System.Linq;
using System.Text;
using HostUp.Client.Dns;

namespace HostUp.Client.Tests.Dns;

/// <summary>CSV and JSON as PowerShell, Excel and people write them, and the encodings they come in.</summary>
public sealed class DnsFileFormatTests
{
    [Theory]
    [InlineData("Name,Type,Value,Ttl,Priority,Weight,Port,Proxied\nwww,A,192.0.2.1,300,,,,true\n,MX,10 mail.example.net,,,,,\n@,TXT,\"a \"\"b\"\"\nc\",,,,,\n")]
    [InlineData("#TYPE HostUp.Client.Dns.DnsRecord\r\n\"Zone\",\"Id\",\"name\",\"TYPE\",\"Value\",\"TTL\",\"Proxied\"\r\n\"example.com\",\"drr_1\",\"www.example.com\",\"a\",\"192.0.2.1\",\"300\",\"True\"\r\n\"\",\"\",\"@\",\"MX\",\"10 MAIL.example.net.\",\"\",\"\"\r\n\r\n,,@,TXT,\"a \"\"b\"\"\nc\",,\r\n")]
    [InlineData("Value;Name;Type;Ttl;Proxied\n192.0.2.1;www;A;300;1\n10 mail.example.net;example.com;MX\n\"a \"\"b\"\"\nc\";@;TXT")]
    public void Csv_is_read(string text)
    {
        // Without a name there is no record: an empty cell is not the root.
        string[] read = [.. DnsCsv.Read(text.Replace("\n,MX", "\n@,MX", System.StringComparison.Ordinal), "example.com").Select(static record => $"{record.Name} {record.Type} {record}")];

        Assert.Equal(["www A 192.0.2.1 ttl 300 proxied", "@ MX 10 mail.example.net", "@ TXT a \"b\"\nc"], read);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("Name,Type\nwww,A", 1, 1)]
    [InlineData("Name,Type,Value\nwww,A,300.0.0.1", 2, 7)]
    [InlineData("Name,Type,Value\n\nwww,A,\"x\"y", 3, 10)]
    [InlineData("Name,Type,Value\nwww,A,\"x", 2, 7)]
    [InlineData("Name,Type,Value\nwww,A,192.0.2.1,5", 2, 17)]
    [InlineData("Name,Type,Value,Ttl\nwww,A,192.0.2.1,1h", 2, 17)]
    [InlineData("Name,Type,Value,Proxied\nwww,A,192.0.2.1,yes", 2, 17)]
    [InlineData("Name,Type,Value,Zone\nwww,A,192.0.2.1,example.net", 2, 17)]
    [InlineData("Name,Type,Value\n,A,192.0.2.1", 2, 1)]
    [InlineData("Name,Type,Value\nwww,CNAME,mail", 2, 11)]
    [InlineData("Name,Type,Value,Priority\nwww,SRV,a.example.net,1", 2, 1)]
    public void A_bad_row_is_named_with_its_place(string text, int line, int column)
    {
        DnsProblem problem = Assert.Throws<DnsSourceException>(() => DnsCsv.Read(text, "example.com")).Problems[0];

        Assert.Equal((line, column), (problem.Position!.Line, problem.Position.Column));
    }

    [Theory]
    [InlineData("""[{"name":"www","type":"A","value":"192.0.2.1","ttl":300,"proxied":true},{"Name":"@","TYPE":"mx","value":"mail.example.net","priority":"10","weight":null,"extra":{"a":[1]}}]""")]
    [InlineData("""
        [ // as HostUp sends it
          {"id":"drr_1","name":"www.example.com","type":"A","value":"192.0.2.1","ttl":300,"proxied":true,"status":"active"},
          {"name":"example.com","type":"MX","value":"mail.example.net","priority":10,"weight":null,"port":null},
        ]
        """)]
    public void Json_is_read(string text) =>
        Assert.Equal(["www A 192.0.2.1 ttl 300 proxied", "@ MX 10 mail.example.net"], DnsJson.Read(text, "example.com").Select(static record => $"{record.Name} {record.Type} {record}"));

    [Fact]
    public void One_object_is_a_list_of_one() => Assert.Single(DnsJson.Read("""{"name":"a","type":"A","value":"192.0.2.1"}""", "example.com"));

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[\n 1]", 2, 2)]
    [InlineData("\"text\"", 1, 1)]
    [InlineData("[{\"name\":\"å\"]", 1, 13)]
    [InlineData("[{\"name\":\"å\",\n \"type\":\"A\",\"value\":\"x\"}]", 2, 21)]
    [InlineData("[{\"name\":\"a\",\"type\":\"A\",\"value\":[]}]", 1, 33)]
    [InlineData("[{\"name\":\"a\",\"type\":\"A\",\"value\":\"192.0.2.1\",\"ttl\":1.5}]", 1, 51)]
    [InlineData("[{\"name\":\"a\",\"type\":\"A\",\"value\":\"\\ud800\"}]", 1, 33)]
    public void A_bad_object_is_named_with_its_place(string text, int line, int column)
    {
        DnsProblem problem = Assert.Throws<DnsSourceException>(() => DnsJson.Read(text, "example.com")).Problems[0];

        Assert.Equal((line, column), (problem.Position!.Line, problem.Position.Column));
    }

    [Fact]
    public void Written_text_is_plain()
    {
        DnsRecordData[] records = [DnsRecordData.Create("example.com", "a", "TXT", "å, \"b\"", 60), DnsRecordData.Create("example.com", "@", "MX", "10 mail.example.net")];

        Assert.Equal("Name,Type,Value,Ttl,Priority,Weight,Port,Proxied\n@,MX,mail.example.net,,10,,,\na,TXT,\"å, \"\"b\"\"\",60,,,,\n", DnsCsv.Write(records, "example.com"));
        Assert.Equal(
            """
            [
              {
                "name": "@",
                "type": "MX",
                "value": "mail.example.net",
                "priority": 10
              },
              {
                "name": "a",
                "type": "TXT",
                "value": "å, \"b\"",
                "ttl": 60
              }
            ]

            """.ReplaceLineEndings("\n"),
            DnsJson.Write(records, "example.com"));
    }

    public static TheoryData<byte[]> Encodings()
    {
        const string text = "a TXT \"å€\"";
        var encodings = new TheoryData<byte[]>();
        foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            encodings.Add([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        }

        encodings.Add(Encoding.UTF8.GetBytes(text));
        encodings.Add(Encoding.Unicode.GetBytes(text));
        encodings.Add(Encoding.BigEndianUnicode.GetBytes(text));
        encodings.Add([.. "a TXT \""u8, 0xE5, 0x80, .. "\""u8]);
        return encodings;
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found(byte[] content) => Assert.Equal("a TXT \"å€\"", DnsSourceText.Decode(content));

    [Fact]
    public void An_empty_file_is_empty() => Assert.Equal(string.Empty, DnsSourceText.Decode([]));
}
