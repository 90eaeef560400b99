#include "domain/text/names.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every separator people write parts names", "[names]")
{
    const QStringList three{u"王老师"_s, u"教务处"_s, u"学工部"_s};
    for (const QString &separator :
         {u"、"_s, u","_s, u"，"_s, u";"_s, u"；"_s, u"\n"_s, u"\r\n"_s}) {
        INFO(separator.toStdString());
        CHECK(splitNames(three.join(separator)) == three);
    }
}

TEST_CASE("blanks around a name are dropped, blanks inside are kept", "[names]")
{
    CHECK(splitNames(u" 王 丽　、\tJohn Smith "_s) == QStringList{u"王 丽"_s, u"John Smith"_s});
}

TEST_CASE("a name given twice stands once, where it stood first", "[names]")
{
    CHECK(splitNames(u"甲、乙，甲;丙"_s) == QStringList{u"甲"_s, u"乙"_s, u"丙"_s});
}

TEST_CASE("nothing but separators is no name", "[names]")
{
    CHECK(splitNames({}).isEmpty());
    CHECK(splitNames(u" 、，;\n "_s).isEmpty());
}

TEST_CASE("a slash, a dot and brackets belong to the name", "[names]")
{
    CHECK(splitNames(u"党委（院长）办公室、宣传/统战部"_s)
          == QStringList{u"党委（院长）办公室"_s, u"宣传/统战部"_s});
}

TEST_CASE("joined names split into the same names", "[names]")
{
    const QStringList names{u"王 丽"_s, u"教务处"_s, u"学工部（团委）"_s};
    CHECK(joinNames(names) == u"王 丽、教务处、学工部（团委）"_s);
    CHECK(splitNames(joinNames(names)) == names);
    CHECK(joinNames({}).isEmpty());
}
