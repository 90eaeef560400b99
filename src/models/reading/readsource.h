#pragma once

#include "domain/reading/outlinereader.h"

#include <QByteArrayList>
#include <QStringList>

namespace Models {

// The ways in which a document's file can be read, and the one in which it was.
struct SourceOptions
{
    QStringList sheets = {}; // the names of a workbook's sheets
    QList<int> hiddenSheets; // indexes of sheets that are hidden in the workbook, from 0
    int sheet = 0;
    QList<int> alike;         // sheets that can be read as the sections of one plan
    bool areJoined = false;   // whether the sheets in `alike` were read as one plan
    QByteArray encoding = {}; // empty where the document says itself how it is encoded
    // Other encodings that the bytes could be in, the likeliest first.
    QByteArrayList otherEncodings = {};

    friend bool operator==(const SourceOptions &, const SourceOptions &) = default;
};

// A published text and what the reader made of it. The constructor reads the text, which takes
// seconds if it is long: windows call it on another thread.
struct ReadSource
{
    ReadSource(QString source, SourceOptions taken = {}, Domain::ColumnChoices chosen = {})
        : text(std::move(source))
        , options(std::move(taken))
        , columns(std::move(chosen))
        , readings(Domain::readingsOf(text, columns))
    {}

    QString text;
    SourceOptions options;
    Domain::ColumnChoices columns;         // chosen by the user
    QList<Domain::RankedReading> readings; // the likeliest first
};

} // namespace Models
