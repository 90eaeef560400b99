#pragma once

#include "models/reading/readsource.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace Widgets {

class Label;
class LinkButton;

// The other ways in which a document can be read: another sheet, encoding, reading of its numbers,
// or columns of its tables. Choices with one option only are hidden.
class ReadingChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingChoices(QWidget *parent = nullptr);

    // `canReadAnew`: whether the document is still available to be read again.
    void showChoices(const Models::ReadSource &source, bool canReadAnew);

    bool areColumnsShown() const;
    // Whether it is in doubt what a column of the source's tables holds, and the user has not said.
    bool areColumnsDoubtful() const { return m_isInDoubt; }
    void showColumns(bool shown);

signals:
    void sheetChosen(int sheet); // -1: all sheets that are alike, together
    void encodingChosen(const QByteArray &encoding);
    void otherReadingWanted();
    void columnsShown(bool shown);

private:
    void showTables(const Models::ReadSource &source);
    void showSheets(const Models::SourceOptions &options);
    void showEncodings(const Models::SourceOptions &options);
    QComboBox *addCombo(const char *name, QLabel **label);

    QLabel *m_sheetLabel = nullptr;
    QComboBox *m_sheetCombo = nullptr;
    QLabel *m_encodingLabel = nullptr;
    QComboBox *m_encodingCombo = nullptr;
    QPushButton *m_otherReadingButton;
    QPushButton *m_columnsButton;
    Label *m_columnsLabel; // what is known of the columns while they are not shown
    LinkButton *m_encodingButton;
    bool m_isInDoubt = false;
    bool m_isEncodingShown = false; // the user asked for the choice of encoding
};

// The name of an encoding in the user's language, such as "Big5 (traditional)".
QString encodingName(const QByteArray &encoding);

} // namespace Widgets
