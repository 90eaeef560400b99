#include "domain/text/names.h"

#include "domain/text/characters.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every usual separator separates names", "[names]")
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

TEST_CASE("a repeated name is kept once, at its first place", "[names]")
{
    CHECK(splitNames(u"甲、乙，甲;丙"_s) == QStringList{u"甲"_s, u"乙"_s, u"丙"_s});
}

TEST_CASE("a text of separators only contains no name", "[names]")
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

TEST_CASE("a blank separates names that are in the roster", "[names]")
{
    const QStringList roster{u"团委"_s, u"离退休处"_s, u"马克思主义学院"_s, u"John Smith"_s,
                             u"王 丽"_s};
    CHECK(typedNames(u"团委 离退休处"_s, roster) == QStringList{u"团委"_s, u"离退休处"_s});
    CHECK(typedNames(u"团委　马克思主义学院"_s, roster)
          == QStringList{u"团委"_s, u"马克思主义学院"_s});
    CHECK(typedNames(u"马克思主义学院  John Smith 王 丽"_s, roster)
          == QStringList{u"马克思主义学院"_s, u"John Smith"_s, u"王 丽"_s});
    CHECK(typedNames(u"John Smith"_s, roster) == QStringList{u"John Smith"_s});
    CHECK(typedNames(u"马克思主义学院 研究生处党支部"_s, roster)
          == QStringList{u"马克思主义学院 研究生处党支部"_s});
}

TEST_CASE("a blank separates short Chinese names, but not a title from its name", "[names]")
{
    CHECK(typedNames(u"李明 王小芳、张三"_s) == QStringList{u"李明"_s, u"王小芳"_s, u"张三"_s});
    CHECK(typedNames(u"李明 王芳 欧阳娜娜"_s) == QStringList{u"李明"_s, u"王芳"_s, u"欧阳娜娜"_s});
    CHECK(typedNames(u"李明 佐々木"_s) == QStringList{u"李明"_s, u"佐々木"_s});
    for (const QString &one :
         {u"王丽 老师"_s, u"李明 副处长"_s, u"张三 党委书记"_s, u"主任 李明"_s, u"王 丽"_s,
          u"John 李明"_s, u"李明 A组"_s, u"教务处 研究生与学科处"_s}) {
        INFO(one.toStdString());
        CHECK(typedNames(one) == QStringList{one});
    }
    CHECK(typedNames(u"张主任 李书记"_s) == QStringList{u"张主任"_s, u"李书记"_s});
}

TEST_CASE("a name in the roster that contains a blank is not split", "[names]")
{
    CHECK(typedNames(u"欧阳 娜娜"_s, {u"欧阳 娜娜"_s}) == QStringList{u"欧阳 娜娜"_s});
}

TEST_CASE("names that differ only in invisible characters are one name", "[names]")
{
    const QString invisible = u"\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
                              u"\u2060\u2066\u2067\u2068\u2069\ufeff"_s;
    for (const QChar one : invisible) {
        INFO(int(one.unicode()));
        CHECK(typedNames(u"王"_s + one + u"丽、王丽"_s + one) == QStringList{u"王丽"_s});
        CHECK(nameKey(one + u"王丽"_s) == nameKey(u"王"_s + one + u"丽"_s));
    }
}

TEST_CASE("a joiner stays between two emoji and nowhere else", "[names]")
{
    const QString family = u"\U0001F468\u200d\U0001F469\u200d\U0001F467"_s;
    const QString doctor = u"\U0001F469\U0001F3FD\u200d\u2695\ufe0f"_s;
    CHECK(withoutInvisible(family + doctor) == family + doctor);
    CHECK(withoutInvisible(u"一\u200d二"_s) == u"一二"_s);
    CHECK(withoutInvisible(u"\u200d\U0001F468\u200d"_s) == u"\U0001F468"_s);
    CHECK(withoutInvisible(u"\U0001F468\u200d一"_s) == u"\U0001F468一"_s);
}
