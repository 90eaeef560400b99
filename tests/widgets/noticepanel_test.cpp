#include "widgets/kit/noticepanel.h"

#include "support/catch.h"
#include "support/drawnwords.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/looks.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

struct ShownPanel : Looks
{
    ShownPanel()
    {
        panel.resize(500, 300);
        panel.show();
    }
    QStringList words() const
    {
        QStringList texts;
        for (const Label *label : panel.findChildren<Label *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    LinkButton *link(const QString &words) const
    {
        for (LinkButton *one : panel.findChildren<LinkButton *>()) {
            if (one->accessibleName() == words)
                return one;
        }
        return nullptr;
    }
    void set(const QList<Notice> &notices)
    {
        panel.setNotices(u"Please check"_s, notices);
        QApplication::processEvents();
    }

    NoticePanel panel;
};

const Notice kLinked{.sentence = u"Two have no status."_s,
                     .links = {{u"1."_s, u"a"_s}, {u"2."_s, u"b"_s}}};
const Notice kFolded{.sentence = u"Three notes are undated."_s, .details = u"Three details."_s};

} // namespace

TEST_CASE_METHOD(ShownPanel, "notices stand below a title, and are described for screen readers",
                 "[noticepanel]")
{
    CHECK(panel.isEmpty());
    set({kLinked, {.sentence = u"Plain."_s}});
    CHECK_FALSE(panel.isEmpty());
    CHECK(panel.notices().size() == 2);
    CHECK(words() == QStringList{u"Please check"_s, u"Two have no status."_s, u"Plain."_s});
    CHECK(panel.accessibleName() == u"Please check"_s);
    CHECK(panel.accessibleDescription() == u"Two have no status. Plain."_s);
    for (const Label *label : panel.findChildren<Label *>()) {
        CHECK(label->wordWrap());
        CHECK(label->textInteractionFlags() == Qt::TextSelectableByMouse);
        CHECK(label->palette().color(QPalette::WindowText) == of(ColourRole::DueSoonText));
    }
    set({});
    CHECK(panel.isEmpty());
    CHECK(words() == QStringList{u"Please check"_s});
}

TEST_CASE_METHOD(ShownPanel, "a link of a notice leads to its own place", "[noticepanel]")
{
    set({kLinked});
    QSignalSpy activated(&panel, &NoticePanel::linkActivated);
    REQUIRE(link(u"2."_s));
    CHECK(link(u"2."_s)->accessibleDescription() == u"Two have no status."_s);
    link(u"2."_s)->click();
    link(u"1."_s)->click();
    REQUIRE(activated.size() == 2);
    CHECK(activated[0][0].toString() == u"b"_s);
    CHECK(activated[1][0].toString() == u"a"_s);
}

TEST_CASE_METHOD(ShownPanel,
                 "the details of a notice are shown on demand, and stay so in a new list",
                 "[noticepanel]")
{
    set({kFolded});
    CHECK(words() == QStringList{u"Please check"_s, u"Three notes are undated."_s});
    REQUIRE(link(u"Show which"_s));
    CHECK(link(u"Show which"_s)->accessibleDescription() == u"Three notes are undated."_s);
    link(u"Show which"_s)->click();
    CHECK(words().contains(u"Three details."_s));
    CHECK_FALSE(link(u"Show which"_s));
    set({kFolded, kLinked});
    CHECK(words().contains(u"Three details."_s));
    REQUIRE(link(u"Show less"_s));
    link(u"Show less"_s)->click();
    CHECK_FALSE(words().contains(u"Three details."_s));
    CHECK(link(u"Show which"_s));
}

TEST_CASE_METHOD(ShownPanel, "the same notices again change nothing on the screen", "[noticepanel]")
{
    set({kLinked});
    const QWidget *first = link(u"1."_s);
    set({kLinked});
    CHECK(link(u"1."_s) == first);
    panel.setNotices(u"Other title"_s, {kLinked});
    QApplication::processEvents();
    CHECK(words().value(0) == u"Other title"_s);
    CHECK(panel.accessibleName() == u"Other title"_s);
}

TEST_CASE_METHOD(ShownPanel, "a panel of notices has a ground with round corners", "[noticepanel]")
{
    set({kLinked});
    const QImage picture = panel.grab().toImage();
    CHECK(picture.pixelColor(2, 150) == of(ColourRole::DueSoonGround));
    CHECK(picture.pixelColor(490, 298) == of(ColourRole::DueSoonGround));
    CHECK(picture.pixelColor(0, 0) == of(ColourRole::Window));
}
