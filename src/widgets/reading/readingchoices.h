#pragma once

#include "models/reading/readsource.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace Widgets {

class LinkButton;

// In which other ways a document could be read: another sheet, another encoding, another reading of
// its numbers, other columns of its tables. Shows only what there is to choose.
class ReadingChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingChoices(QWidget *parent = nullptr);

    // `canReadAnew`: the document is there to be read again.
    void showChoices(const Models::ReadSource &source, bool canReadAnew);

    bool areColumnsShown() const;
    void showColumns(bool shown);

signals:
    void sheetChosen(int sheet); // -1: those that are alike, together
    void encodingChosen(const QByteArray &encoding);
    void otherReadingWanted();
    void columnsShown(bool shown);

private:
    void showSheets(const Models::SourceOptions &options);
    void showEncodings(const Models::SourceOptions &options);
    QComboBox *addCombo(const char *name, QLabel **label);

    QLabel *m_sheetLabel = nullptr;
    QComboBox *m_sheetCombo = nullptr;
    QLabel *m_encodingLabel = nullptr;
    QComboBox *m_encodingCombo = nullptr;
    QPushButton *m_otherReadingButton;
    QPushButton *m_columnsButton;
    LinkButton *m_encodingButton;
    bool m_isEncodingShown = false; // asked for
};

// An encoding in the user's words: "Big5 (traditional)".
QString encodingName(const QByteArray &encoding);

} // namespace Widgets
