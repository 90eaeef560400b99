#include "support/catch.h"
#include "widgets/reading/remarklist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::RemarkList;

TEST_CASE("a warning has as many lines as it needs, also when the list gets narrower",
          "[remarklist]")
{
    RemarkList list;
    list.setHeaderLabels({u"Line"_s, u"What"_s});
    list.resize(400, 300);
    list.show();
    const QString words = u"where words are many, all of them are to be seen; "_s;
    list.showWarnings(
        {{.line = 3, .message = u"short"_s}, {.line = 4, .message = words.repeated(4)}});
    QCoreApplication::processEvents();
    const auto heightOf = [&list](int row) {
        return list.visualItemRect(list.topLevelItem(row)).height();
    };
    const int one = heightOf(0);
    const int many = heightOf(1);
    const int column = list.columnWidth(1);
    CHECK(many > one);
    // No words are wider or higher than their cell.
    CHECK(many * column > list.fontMetrics().horizontalAdvance(words.repeated(4)) * one / 2);
    list.resize(250, 300);
    QCoreApplication::processEvents();
    CHECK(heightOf(0) == one);
    CHECK(heightOf(1) > many);
}

TEST_CASE("what was left out stays on one line", "[remarklist]")
{
    RemarkList list;
    list.setHeaderLabels({u"Line"_s, u"What"_s, u"Why"_s});
    list.resize(300, 300);
    list.show();
    list.showLeftOut({{.line = 1, .text = u"a"_s, .reason = u"b"_s},
                      {.line = 2, .text = u"words "_s.repeated(60), .reason = u"c"_s}});
    QCoreApplication::processEvents();
    CHECK(list.visualItemRect(list.topLevelItem(0)).height()
          == list.visualItemRect(list.topLevelItem(1)).height());
    CHECK(list.columnWidth(1) == (list.viewport()->width() - list.columnWidth(0)) / 2);
}
