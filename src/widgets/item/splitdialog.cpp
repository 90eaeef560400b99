#include "widgets/item/splitdialog.h"

#include "ui_splitdialog.h"

#include <QRegularExpression>
#include <QTextCursor>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr qsizetype kShown = 20;

// The proposed place to cut: after the first sentence, or in a text of one sentence after the
// clause that ends nearest to its middle.
qsizetype proposedCut(const QString &text)
{
    static const QRegularExpression sentence(u"[。；;]\\s*(?=\\S)"_s);
    if (const auto match = sentence.match(text); match.hasMatch())
        return match.capturedEnd();
    static const QRegularExpression clause(u"[，,、]\\s*(?=\\S)"_s);
    const qsizetype middle = text.size() / 2;
    qsizetype cut = middle;
    qsizetype least = text.size();
    for (auto match = clause.globalMatch(text); match.hasNext();) {
        const qsizetype end = match.next().capturedEnd();
        if (std::abs(end - middle) < least) {
            least = std::abs(end - middle);
            cut = end;
        }
    }
    return cut;
}

} // namespace

SplitDialog::SplitDialog(const QString &text, QWidget *parent)
    : Dialog(parent)
    , m_text(text)
{
    setUp(m_ui);
    m_ui->textView->setPlainText(text);
    m_ui->textView->setCursorWidth(2);
    QTextCursor cursor = m_ui->textView->textCursor();
    cursor.setPosition(int(proposedCut(text)));
    m_ui->textView->setTextCursor(cursor);
    m_ui->textView->setFocus();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Split Here"));
    connect(m_ui->textView, &QPlainTextEdit::cursorPositionChanged, this, &SplitDialog::showCut);
    showCut();
    resizeTo(520, 300);
}

qsizetype SplitDialog::cut() const
{
    return m_ui->textView->textCursor().position();
}

void SplitDialog::showCut()
{
    const QString first = m_text.left(cut()).trimmed();
    const QString second = m_text.mid(cut()).trimmed();
    const bool isCut = !first.isEmpty() && !second.isEmpty();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(isCut);
    m_ui->cutLabel->setText(
        isCut ? tr("The first ends “…%1”, the second begins “%2…”.")
                    .arg(first.right(kShown).simplified(), second.left(kShown).simplified())
              : tr("The cursor is at the edge of the text; nothing is split."));
}

} // namespace Widgets
