#include "widgets/pagefixture.h"

#include "places.h"

#include "support/catch.h"
#include "support/plandocuments.h"
#include "support/samplenode.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QInputMethodEvent>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace Domain;
using Sample::nodeOf;

namespace {

PlanContent plan()
{
    PlanContent content{.details = {.year = 2021,
                                    .title = u"2021年工作要点"_s,
                                    .organisation = u"某某学校关工委"_s}};
    content.nodes = {nodeOf(-1, 0, NodeKind::Section, u"一、"_s, u"思想建设"_s),
                     nodeOf(-2, -1, NodeKind::Item, u"1."_s, u"理论学习"_s),
                     nodeOf(-3, -1, NodeKind::Item, u"2."_s, u"主题教育"_s),
                     nodeOf(-4, 0, NodeKind::Section, u"二、"_s, u"队伍建设"_s),
                     nodeOf(-5, -4, NodeKind::Item, u"3."_s, u"骨干培训"_s)};
    return content;
}

} // namespace

PageFixture::PageFixture()
    : document(Tests::documentInMemory(plan(), [this] { return now; }))
{}

PageFixture::~PageFixture()
{
    QDir(draftFolder()).removeRecursively();
}

QString PageFixture::draftFolder() const
{
    return Tests::folderOfDrafts() + u'/' + document->fileUuid();
}

NodeId PageFixture::item(const QString &title) const
{
    return node(title).id;
}

const Node &PageFixture::node(const QString &title) const
{
    for (const OutlineNode *one : document->outline().nodes()) {
        if (one->node().title == title)
            return one->node();
    }
    throw std::runtime_error("no node " + title.toStdString());
}

QString PageFixture::value(const QString &title, Field field) const
{
    return fieldText(node(title), field);
}

Speaking::Speaking(const char *code)
    : language(code)
{
    REQUIRE(m_texts.load(u"yaodian_"_s + QString::fromLatin1(code),
                         QStringLiteral(YAODIAN_TRANSLATIONS)));
    QCoreApplication::installTranslator(&m_texts);
}

Speaking::~Speaking()
{
    QCoreApplication::removeTranslator(&m_texts);
}

void commitWords(QWidget *editor, const QString &words)
{
    QInputMethodEvent event;
    event.setCommitString(words);
    QApplication::sendEvent(editor, &event);
}

void composeWords(QWidget *editor, const QString &words)
{
    QInputMethodEvent event(words, {});
    QApplication::sendEvent(editor, &event);
}

void activate(QWidget *widget)
{
    widget->window()->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(widget->window()));
    widget->setFocus();
}

void answering(const std::function<void(QDialog *)> &answer, const std::function<void()> &act)
{
    bool answered = false;
    QTimer asking;
    QObject::connect(&asking, &QTimer::timeout, [&] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            asking.stop();
            answered = true;
            answer(dialog);
        }
    });
    asking.start(10);
    act();
    CHECK(answered);
}
