// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "editing.h"
#include "measure.h"
#include "programtree.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace LeverArch::Bench {

namespace {

constexpr int files = 1000;
constexpr int parts = 10;

/// Seconds of the bare converters over the same files, one after the other.
struct Converters
{
    double pdftotext = 0;
    double officeEach = 0; ///< A call a file.
    double officeAtOnce = 0;
    double tesseract = 0;

    double each() const { return pdftotext + officeEach + tesseract; }
    double atOnce() const { return pdftotext + officeAtOnce + tesseract; }
};

/// A mixed folder; `in` is what is brought in, `inside` what lies in its e-mails and zips.
struct MixedFolder
{
    QString in;
    QString inside;
};

MixedFolder folderOf(const QDir &work, int count)
{
    const QString folder = work.filePath(QStringLiteral("mixed-%1").arg(count));
    say(QStringLiteral("a folder of %1 mixed files").arg(count));
    const ProgramRun made =
        runProgram(QStringLiteral(LEVERARCH_BENCH_DIR "/mixedfolder"),
                   {work.filePath(QStringLiteral("papers")), folder, QString::number(count)});
    if (made.exitCode != 0)
        expect(
            Error{Error::Code::Io, QStringLiteral("The mixed folder could not be made."), folder});
    return {folder + QStringLiteral("/in"), folder + QStringLiteral("/inside")};
}

/// The files of a folder in ten folders, in turns: the same work as the whole, a tenth at a time.
QList<MixedFolder> tenthsOf(const QDir &work, const MixedFolder &folder)
{
    QList<MixedFolder> tenths;
    for (int i = 0; i < parts; ++i) {
        const QString tenth = work.filePath(QStringLiteral("mixed-tenth-%1").arg(i));
        QDir(tenth).removeRecursively();
        QDir().mkpath(tenth);
        tenths.append({tenth, {}});
    }
    const QStringList names = QDir(folder.in).entryList(QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < names.size(); ++i)
        QFile::copy(folder.in + u'/' + names.at(i), tenths.at(i % parts).in + u'/' + names.at(i));
    return tenths;
}

/// `each` is run by xargs for every file whose name has one of the endings.
double secondsOver(const QStringList &folders, const QString &endings, const QString &each)
{
    const QString command =
        QStringLiteral("find '%1' -type f -regextype posix-extended -regex '.*\\.(%2)' -print0 | "
                       "xargs -0 -r %3")
            .arg(folders.join(QLatin1String("' '")), endings, each);
    return runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), command}).seconds;
}

Converters converters(const QDir &work, const QStringList &folders)
{
    const QString office = QStringLiteral("docx|odt|xlsx|ods");
    const QString soffice =
        QStringLiteral("soffice -env:UserInstallation=file://%1 --headless --convert-to pdf "
                       "--outdir '%2'")
            .arg(work.absoluteFilePath(QStringLiteral("soffice-profile")),
                 work.filePath(QStringLiteral("soffice-out")));
    const QString quiet = QStringLiteral(" > /dev/null 2>&1");
    Converters took;
    say(QStringLiteral("pdftotext"));
    took.pdftotext = secondsOver(folders, QStringLiteral("pdf"),
                                 QStringLiteral("-I{} pdftotext -q {} /dev/null"));
    say(QStringLiteral("soffice, a call a file"));
    took.officeEach = secondsOver(folders, office, QStringLiteral("-n1 ") + soffice + quiet);
    say(QStringLiteral("soffice, one call"));
    took.officeAtOnce = secondsOver(folders, office, soffice + quiet);
    say(QStringLiteral("tesseract"));
    took.tesseract = secondsOver(folders, QStringLiteral("tif|jpg"),
                                 QStringLiteral("-I{} tesseract {} stdout") + quiet);
    return took;
}

/// Import and recognition to their end, as `leverarch-cli` does them.
struct Ours
{
    TreeRun import;
    TreeRun recognition;

    double seconds() const { return import.seconds + recognition.seconds; }
    double peakMegabytes() const
    {
        return std::max(import.peakMegabytes, recognition.peakMegabytes);
    }
};

Ours bringIn(const QDir &work, const MixedFolder &folder)
{
    const QString path = work.filePath(QStringLiteral("mixed.leverarch"));
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
    const QString cli = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli");
    runProgram(cli, {QStringLiteral("new"), path});
    Ours took;
    say(QStringLiteral("leverarch-cli import and ocr"));
    took.import =
        runTree(cli, {QStringLiteral("import"), path, folder.in, QStringLiteral("--json")});
    took.recognition = runTree(cli, {QStringLiteral("ocr"), path, QStringLiteral("--json")});
    return took;
}

QJsonObject timeFigure(const Ours &ours, const Converters &bare, const Converters &onDisk)
{
    QJsonObject time =
        figure(ours.seconds() / bare.each(), QStringLiteral("times the reference"), 1.2,
               QStringLiteral("seconds of pdftotext, soffice (a call a file) and tesseract over "
                              "the same files and what lies inside them"),
               bare.each());
    const auto times = [&](double reference) {
        return double(qRound64(1000 * ours.seconds() / reference)) / 1000;
    };
    time.insert(QStringLiteral("times_with_one_soffice_call"), times(bare.atOnce()));
    time.insert(QStringLiteral("times_without_what_lies_inside"), times(onDisk.each()));
    time.insert(QStringLiteral("times_of_both"), times(onDisk.atOnce()));
    time.insert(QStringLiteral("seconds"), ours.seconds());
    time.insert(QStringLiteral("seconds_of_import"), ours.import.seconds);
    time.insert(QStringLiteral("seconds_of_recognition"), ours.recognition.seconds);
    time.insert(QStringLiteral("pdftotext"), bare.pdftotext);
    time.insert(QStringLiteral("soffice_a_call_a_file"), bare.officeEach);
    time.insert(QStringLiteral("soffice_one_call"), bare.officeAtOnce);
    time.insert(QStringLiteral("tesseract"), bare.tesseract);
    const QJsonObject report = QJsonDocument::fromJson(ours.import.out).object();
    for (const char *key : {"files", "stored", "duplicates", "refused"})
        time.insert(QLatin1String(key), report[QLatin1String(key)]);
    time.insert(QStringLiteral("exit_code"), ours.import.exitCode);
    return time;
}

QJsonObject editFigure(const QDir &work, const MixedFolder &folder)
{
    say(QStringLiteral("edits at rest"));
    const QList<double> atRest = editsAtRest(work);
    say(QStringLiteral("edits while files come in"));
    const QList<double> meanwhile = editsDuringIntake(work, folder.in);
    QJsonObject edits =
        figure(percentile(meanwhile, 1), QStringLiteral("ms, longest"), 50,
               QStringLiteral("ms, longest with nothing coming in"), percentile(atRest, 1));
    edits.insert(QStringLiteral("p95"), percentile(meanwhile, 0.95));
    edits.insert(QStringLiteral("median"), percentile(meanwhile, 0.5));
    edits.insert(QStringLiteral("edits"), meanwhile.size());
    return edits;
}

} // namespace

QJsonObject mixedBench(const QDir &work)
{
    const MixedFolder many = folderOf(work, files);
    say(QStringLiteral("warming the disk"));
    const QList<MixedFolder> tenths = tenthsOf(work, many);
    secondsOver({many.in, many.inside}, QStringLiteral("[a-z]+"),
                QStringLiteral("cat > /dev/null"));
    const Ours ours = bringIn(work, many);
    double tenthSeconds = 0;
    double tenthMegabytes = 0;
    for (const MixedFolder &tenth : tenths) {
        const Ours one = bringIn(work, tenth);
        tenthSeconds += one.seconds() / parts;
        tenthMegabytes = std::max(tenthMegabytes, one.peakMegabytes());
    }
    const Converters onDisk = converters(work, {many.in});
    Converters bare = converters(work, {many.inside});
    bare.pdftotext += onDisk.pdftotext;
    bare.officeEach += onDisk.officeEach;
    bare.officeAtOnce += onDisk.officeAtOnce;
    bare.tesseract += onDisk.tesseract;
    return {
        {QStringLiteral("time"), timeFigure(ours, bare, onDisk)},
        {QStringLiteral("growth"),
         figure(ours.seconds() / tenthSeconds, QStringLiteral("times the reference"), 10.5,
                QStringLiteral("seconds of a tenth of the same files, on average"), tenthSeconds)},
        {QStringLiteral("memory"),
         figure(ours.peakMegabytes() / tenthMegabytes,
                QStringLiteral("times the reference, all processes at once"), 1.25,
                QStringLiteral("MB of the largest tenth of the same files"), tenthMegabytes)},
        {QStringLiteral("edits"), editFigure(work, many)}};
}

} // namespace LeverArch::Bench
