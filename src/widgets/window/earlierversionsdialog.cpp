#include "widgets/window/earlierversionsdialog.h"

#include "ui_earlierversionsdialog.h"

#include "models/authornames.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/tooltips.h"
#include "models/versions/versionsummary.h"
#include "widgets/kit/label.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"

#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

enum Column { Kept, Items, Notes, Evidence, LastChange, WhyKept, KeptOf };

constexpr int kPlaceRole = Qt::UserRole; // the version's place in the list

} // namespace

EarlierVersionsDialog::EarlierVersionsDialog(const QList<Domain::EarlierVersion> &versions,
                                             const QString &file, QWidget *parent, PutBack putBack,
                                             const Differs &differs)
    : Dialog(parent)
    , m_versions(versions)
    , m_file(file)
    , m_differs(differs)
{
    setUp(m_ui);
    m_ui->versionsView->setItemDelegate(new RoomyDelegate(m_ui->versionsView));
    if (m_versions.isEmpty())
        sayThereAreNone();
    else
        list();
    if (!m_versions.isEmpty() && putBack != PutBack::NotOffered)
        offerPutBack(putBack);
}

void EarlierVersionsDialog::addRemark(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    auto *remark = new Label(Label::Size::Body, ColourRole::MissedText, this);
    remark->setObjectName(u"remarkLabel"_s);
    remark->setWordWrap(true);
    remark->setText(sentence);
    m_ui->column->insertWidget(m_ui->column->indexOf(m_ui->buttonBox), remark);
}

void EarlierVersionsDialog::sayThereAreNone()
{
    m_ui->introLabel->setText(
        tr("No copy of this file has been kept yet. One is kept before the first change of a day, "
           "every half hour of work, and before anything is removed."));
    m_ui->versionsView->hide();
    m_ui->differsLabel->hide();
    m_ui->buttonBox->setStandardButtons(QDialogButtonBox::Close);
    fitTo(560);
}

void EarlierVersionsDialog::list()
{
    // Its own versions come first, so that the one chosen at first is never another file's while it
    // has any: putting that back in place would be a mistake.
    const qsizetype own = Models::putOwnFirst(m_versions, m_file);
    const bool areOfOthers = own < m_versions.size();
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        if (i == own)
            addHeading();
        addRow(i);
    }
    QTreeWidget *view = m_ui->versionsView;
    view->setColumnHidden(KeptOf, !areOfOthers);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setAllColumnsShowFocus(true);
    // In the middle, as a head at the right would touch the one at the left of the next column.
    for (const int number : {Items, Notes, Evidence})
        view->headerItem()->setTextAlignment(number, Qt::AlignCenter);
    const int gap = scaled(this, 20);
    for (int column = Items; column < KeptOf; ++column) {
        view->resizeColumnToContents(column);
        view->setColumnWidth(column, view->columnWidth(column) + gap);
    }
    view->setColumnWidth(Kept, scaled(this, 210));
    if (areOfOthers) // the paths have what room is left
        view->header()->setSectionResizeMode(KeptOf, QHeaderView::Stretch);
    QPushButton *open = m_ui->buttonBox->button(QDialogButtonBox::Open);
    open->setText(tr("Open for Reading"));
    open->setDefault(true);
    connect(view, &QTreeWidget::itemActivated, this, &QDialog::accept);
    connect(view, &QTreeWidget::currentItemChanged, this, &EarlierVersionsDialog::sayDifference);
    view->setCurrentItem(view->topLevelItem(own > 0 ? 0 : 1));
    resizeTo(areOfOthers ? 1180 : 900, 460);
}

// A line that cannot be chosen, above the versions of other places.
void EarlierVersionsDialog::addHeading()
{
    auto *row = new QTreeWidgetItem(
        m_ui->versionsView,
        {tr("Kept at other places, of copies of this file or of it before it was moved:")});
    row->setFlags(Qt::NoItemFlags);
    row->setFirstColumnSpanned(true);
}

void EarlierVersionsDialog::addRow(qsizetype place)
{
    const Domain::EarlierVersion &version = m_versions[place];
    QStringList cells{momentWords(version.keptAt.toLocalTime())};
    if (const auto summary = Models::summaryOf(version)) {
        const QDateTime changed = summary->changedAt;
        cells << locale().toString(summary->items) << locale().toString(summary->notes)
              << locale().toString(summary->evidence)
              << (changed.isValid() ? tr("%1, %2", "a time and a person")
                                          .arg(Models::momentWords(changed, {}),
                                               Models::AuthorNames().shown(summary->changedBy))
                                    : QString());
    } else {
        cells << QString() << QString() << QString() << tr("cannot be read");
    }
    const QString other = QDir::toNativeSeparators(Models::otherOrigin(version, m_file));
    cells << Models::whyKeptWords(version)
          << (other.isEmpty() ? tr("this file") : tr("another copy: %1").arg(other));
    auto *row = new QTreeWidgetItem(m_ui->versionsView, cells);
    for (const int number : {Items, Notes, Evidence})
        row->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(KeptOf, Models::asToolTip(other));
    row->setData(Kept, kPlaceRole, place);
}

// Shows how the chosen version differs from the present file. Done for one version at a time, as it
// reads both files whole.
void EarlierVersionsDialog::sayDifference()
{
    m_ui->differsLabel->setText(m_differs ? m_differs(chosen()) : QString());
}

void EarlierVersionsDialog::offer(Wish wish, const QString &text, const QString &name)
{
    QPushButton *button = m_ui->buttonBox->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, wish] {
        m_wish = wish;
        accept();
    });
}

void EarlierVersionsDialog::offerPutBack(PutBack putBack)
{
    if (putBack == PutBack::Offered)
        offer(Wish::Fetch, tr("Fetch Single Items…"), u"fetchButton"_s);
    offer(Wish::PutBack, tr("Put Back in Place…"), u"putBackButton"_s);
}

// The day in words and the local time.
QString EarlierVersionsDialog::momentWords(const QDateTime &moment) const
{
    return tr("%1, %2", "a day and a time")
        .arg(locale().toString(moment.date(), QLocale::LongFormat),
             moment.time().toString(u"HH:mm"_s));
}

const Domain::EarlierVersion &EarlierVersionsDialog::chosen() const
{
    const QTreeWidgetItem *row = m_ui->versionsView->currentItem();
    return m_versions[row ? row->data(Kept, kPlaceRole).toLongLong() : 0];
}

QString EarlierVersionsDialog::chosenMoment() const
{
    return momentWords(chosen().keptAt.toLocalTime());
}

} // namespace Widgets
