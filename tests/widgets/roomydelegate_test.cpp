#include "widgets/kit/roomydelegate.h"

#include "support/catch.h"
#include "support/picture.h"

#include <QApplication>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

TEST_CASE("a right-aligned number in a list with RoomyDelegate keeps a distance to the next column",
          "[roomydelegate]")
{
    QTreeWidget list;
    list.setItemDelegate(new Widgets::RoomyDelegate(&list));
    list.setColumnCount(2);
    auto *number = new QTreeWidgetItem(&list, {u"1234"_s, u"李明"_s});
    number->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    list.resize(400, 200);
    list.show();
    QApplication::processEvents();
    const QRect cell = list.visualRect(list.model()->index(0, 0));
    const QImage image = list.viewport()->grab().toImage();
    CHECK(Picture::isDrawnIn(image, cell));
    CHECK_FALSE(Picture::isDrawnIn(image, cell.adjusted(cell.width() - 8, 0, 0, 0)));
}
