#include "widgets/reading/readingchoices.h"

#include "domain/text/sentences.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/spaces.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// The encodings to choose from, by their names in Exchange::decodedAs().
const char *const kEncodings[] = {"UTF-8", "GB18030", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE"};

constexpr int kLongestSheet = 16; // characters shown of a sheet's name

} // namespace

QString encodingName(const QByteArray &encoding)
{
    if (encoding == "GB18030")
        return ReadingChoices::tr("GB18030 or GBK (simplified Chinese)");
    if (encoding == "BIG5-HKSCS")
        return ReadingChoices::tr("Big5 (traditional Chinese)");
    if (encoding == "UTF-8")
        return ReadingChoices::tr("UTF-8 (usual today)");
    if (encoding.startsWith("UTF-16"))
        return encoding.endsWith("BE") ? ReadingChoices::tr("UTF-16 (big end first)")
                                       : ReadingChoices::tr("UTF-16 (Windows “Unicode”)");
    return QString::fromLatin1(encoding);
}

ReadingChoices::ReadingChoices(QWidget *parent)
    : QWidget(parent)
    , m_otherReadingButton(new QPushButton(this))
    , m_columnsButton(new QPushButton(this))
    , m_columnsLabel(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
    , m_encodingButton(new LinkButton(this, LinkButton::Ink::Secondary))
{
    auto *line = new FlowLayout;
    setLayout(line);
    keepSpaces(this, line, {8, 0, 8, 4}, 8, 4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_sheetCombo = addCombo("sheetCombo", &m_sheetLabel);
    m_sheetLabel->setText(tr("&Sheet"));
    m_encodingCombo = addCombo("encodingCombo", &m_encodingLabel);
    m_encodingLabel->setText(tr("&Characters"));
    m_otherReadingButton->setObjectName(u"otherReadingButton"_s);
    m_otherReadingButton->setText(tr("&Read It Another Way …"));
    m_otherReadingButton->setToolTip(
        tr("Shows other ways to understand the numbers and headings of this text"));
    m_columnsButton->setObjectName(u"columnsButton"_s);
    m_columnsButton->setText(tr("Colu&mns of the Table"));
    m_columnsButton->setToolTip(tr("Shows what each column of the table was taken for"));
    m_columnsButton->setCheckable(true);
    m_encodingButton->setObjectName(u"encodingButton"_s);
    m_encodingButton->setWords(tr("Unreadable characters?"));
    m_columnsLabel->setObjectName(u"columnsLabel"_s);
    for (QPushButton *button :
         {m_otherReadingButton, m_columnsButton, static_cast<QPushButton *>(m_encodingButton)})
        button->setAutoDefault(false);
    for (QWidget *part :
         QList<QWidget *>{m_otherReadingButton, m_columnsButton, m_columnsLabel, m_encodingButton})
        layout()->addWidget(part);
    connect(m_sheetCombo, &QComboBox::activated, this,
            [this] { emit sheetChosen(m_sheetCombo->currentData().toInt()); });
    connect(m_encodingCombo, &QComboBox::activated, this,
            [this] { emit encodingChosen(m_encodingCombo->currentData().toByteArray()); });
    connect(m_otherReadingButton, &QPushButton::clicked, this, &ReadingChoices::otherReadingWanted);
    connect(m_columnsButton, &QPushButton::toggled, this, &ReadingChoices::columnsShown);
    connect(m_encodingButton, &QPushButton::clicked, this, [this] {
        m_isEncodingShown = true;
        m_encodingButton->hide();
        m_encodingCombo->parentWidget()->show();
        m_encodingCombo->setFocus();
        m_encodingCombo->showPopup();
    });
}

// Adds a combo box for a choice, with a label before it.
QComboBox *ReadingChoices::addCombo(const char *name, QLabel **label)
{
    auto *holder = new QWidget(this);
    *label = new QLabel(holder);
    auto *combo = new QComboBox(holder);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    (*label)->setBuddy(combo);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->addWidget(*label);
    row->addWidget(combo);
    layout()->addWidget(holder);
    return combo;
}

void ReadingChoices::showChoices(const Models::ReadSource &source, bool canReadAnew)
{
    showSheets(canReadAnew ? source.options : Models::SourceOptions());
    showEncodings(canReadAnew ? source.options : Models::SourceOptions());
    m_otherReadingButton->setVisible(source.readings.size() > 1);
    showTables(source);
    const bool hasTables = !source.readings.first().tables.isEmpty();
    bool any = hasTables || source.readings.size() > 1;
    if (canReadAnew)
        any = any || source.options.sheets.size() > 1 || !source.options.encoding.isEmpty();
    setVisible(any);
}

// Says beside the button whether all columns were recognised, unless they are shown.
void ReadingChoices::showTables(const Models::ReadSource &source)
{
    const auto &tables = source.readings.first().tables;
    m_isInDoubt = std::ranges::any_of(tables, [&source](const Domain::ReadColumns &table) {
        return !table.isCertain() && !source.columns.contains(table.headings);
    });
    qsizetype columns = 0;
    for (const Domain::ReadColumns &table : tables)
        columns += table.columns.size();
    m_columnsLabel->setText(m_isInDoubt ? tr("%1 columns, some of them doubtful").arg(columns)
                                        : tr("%1 columns, all of them recognised").arg(columns));
    m_columnsButton->setVisible(!tables.isEmpty());
    m_columnsLabel->setVisible(!tables.isEmpty() && !m_columnsButton->isChecked());
}

void ReadingChoices::showSheets(const Models::SourceOptions &options)
{
    m_sheetCombo->clear();
    for (int sheet = 0; sheet < options.sheets.size(); ++sheet) {
        const QString name = options.sheets[sheet].simplified();
        const QString shown = Domain::inBrief(name, kLongestSheet);
        m_sheetCombo->addItem(options.hiddenSheets.contains(sheet) ? tr("%1 (hidden)").arg(shown)
                                                                   : shown);
        m_sheetCombo->setItemData(sheet, sheet);
        m_sheetCombo->setItemData(sheet, name, Qt::ToolTipRole);
    }
    const int alike = int(options.alike.size());
    if (alike > 1)
        m_sheetCombo->addItem(tr("%n sheets together", nullptr, alike), -1);
    m_sheetCombo->setCurrentIndex(options.areJoined ? m_sheetCombo->count() - 1 : options.sheet);
    m_sheetCombo->setToolTip(
        options.areJoined
            ? tr("%n sheets have the same columns; they are read as one plan, each as a section.",
                 nullptr, alike)
            : tr("The workbook has %n sheets; this one is read.", nullptr,
                 int(options.sheets.size())));
    m_sheetCombo->parentWidget()->setVisible(options.sheets.size() > 1);
}

// Fills the list of encodings. It is shown if the bytes are valid in more than one encoding;
// otherwise the user can ask for it.
void ReadingChoices::showEncodings(const Models::SourceOptions &options)
{
    m_encodingCombo->clear();
    QByteArrayList all;
    if (!options.encoding.isEmpty()) {
        all = QByteArrayList{options.encoding} + options.otherEncodings;
        for (const char *encoding : kEncodings) {
            if (!all.contains(encoding))
                all.append(encoding);
        }
    }
    for (const QByteArray &encoding : std::as_const(all)) {
        const bool isLikely = options.otherEncodings.contains(encoding);
        const QString name = encodingName(encoding);
        m_encodingCombo->addItem(isLikely ? tr("%1: also possible").arg(name) : name, encoding);
    }
    m_encodingCombo->setCurrentIndex(all.isEmpty() ? -1 : 0);
    m_encodingCombo->setToolTip(
        tr("How the characters are stored in the file. Choose another where the text cannot be "
           "read."));
    const bool isShown = m_isEncodingShown || !options.otherEncodings.isEmpty();
    m_encodingCombo->parentWidget()->setVisible(!all.isEmpty() && isShown);
    m_encodingButton->setVisible(!all.isEmpty() && !isShown);
}

bool ReadingChoices::areColumnsShown() const
{
    return m_columnsButton->isVisibleTo(this) && m_columnsButton->isChecked();
}

void ReadingChoices::showColumns(bool shown)
{
    m_columnsButton->setChecked(shown);
}

} // namespace Widgets
