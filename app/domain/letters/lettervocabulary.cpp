// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/lettervocabulary.h"

#include <QRegularExpression>
#include <QSet>

namespace LeverArch {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromUtf8(text),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

bool has(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

} // namespace

bool isOrganisationText(const QString &text)
{
    static const QRegularExpression bodies = pattern(
        "\\b(council|borough|branch|guild|union|unions|unison|trust|nhs|inspectorate|ofsted|"
        "department|directorate|ltd|limited|llp|plc|solicitors|school|academy|college|university|"
        "authority|commission|committee|association|federation|agency|ministry|partnership|"
        "constabulary|police|tribunal|acas|ombudsman|courier|gazette|herald|chronicle|services|"
        "service|charity|foundation|society|institute|forum|group|party|congress|office|team|"
        "company|consulting|associates|hospital|housing|cabinet|members|staff|employees|"
        "colleagues|resources)\\b");
    return has(text, bodies);
}

bool isRoleText(const QString &text)
{
    static const QRegularExpression offices = pattern(
        "\\b(director|manager|secretary|chair|chairman|chairwoman|chairperson|officer|leader|"
        "mayor|head|head of|headteacher|principal|convenor|convener|steward|rep|representative|"
        "organiser|adviser|advisor|partner|solicitor|inspector|executive|clerk|treasurer|"
        "president|minister|member|member for|lead|co-?ordinator|commissioner|reporter|editor|"
        "correspondent|consultant|practitioner|worker|assistant|deputy|governor|spokesperson|"
        "cabinet member|chief|administrator|registrar|superintendent)\\b");
    return has(text, offices);
}

bool isAddressText(const QString &text)
{
    static const QRegularExpression postcode(
        QStringLiteral("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"));
    static const QRegularExpression streets = pattern(
        "\\b(road|street|lane|avenue|close|crescent|drive|square|terrace|floor|suite|house|hall|"
        "court|quay|square|row|buildings?|centre|way|gate|mews|parade|broadway|po box|town hall|"
        "civic|room)\\b,?( [\\p{L}]+)?$|^\\d+[a-z]?,? [\\p{L}]|^(unit|flat|room|floor) \\d");
    return has(text, postcode) || has(text, streets);
}

bool isContactText(const QString &text)
{
    static const QRegularExpression contact =
        pattern("\\S@\\S|\\bwww\\.|https?:|\\b(tel|telephone|phone|fax|mobile|e-?mail|web|website|"
                "direct line|switchboard|textphone|minicom)\\b|\\b0\\d{2,4}[ -]?\\d{3,4}[ -]?\\d{3,4}"
                "\\b|\\b[\\w-]+\\.(gov|org|co|ac)\\.uk\\b");
    return has(text, contact);
}

bool isDeliveryText(const QString &text)
{
    static const QRegularExpression delivery =
        pattern("^\\W*(private|strictly|confidential|in confidence|by (e-?mail|post|hand|courier|"
                "recorded|first)|sent by|via e-?mail|without prejudice|official|urgent|"
                "not for publication|recorded delivery|open letter|draft|embargoed)\\b");
    return has(text, delivery);
}

bool isNoName(const QStringList &words)
{
    static const QSet<QString> none = [] {
        const QStringList list =
            QStringLiteral("dear re subject date ref our your yours page tel fax email from to cc "
                           "minutes agenda report present apologies item review policy procedure "
                           "consultation proposal proposals restructure notice letter memo "
                           "memorandum press release statement news appendix schedule table "
                           "summary introduction contents draft version january february march "
                           "april june july august september october november december monday "
                           "tuesday wednesday thursday friday saturday sunday children families "
                           "people organisation adult care social finance education england "
                           "london kingdom united local health safety equality human legal "
                           "democratic corporate job description assessment impact street road "
                           "lane avenue house hall court square floor quay gate building centre "
                           "town city county all everyone north south east west northern southern "
                           "region response reply request meeting update grievance appeal "
                           "thank thanks please the and of for in on at by with this that we it "
                           "family help jobs council’s structure posts post grade staffing "
                           "new web edition end ends enc encl attachments private confidential")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    for (const QString &word : words) {
        QString plain = word.toLower();
        if (none.contains(plain.remove(u'.')))
            return true;
    }
    return false;
}

bool isSalutation(const QString &line)
{
    static const QRegularExpression greeting =
        pattern("^(dear( [^\\s,.:;!]+\\.?){1,7}|(hi|hello|good (morning|afternoon|evening))"
                "( [^\\s,.:;!]+){0,4}|to whom it may concern)( and all| \\w+)?\\s*[,:;.!]?$");
    static const QRegularExpression sentence =
        pattern("\\b(is|was|are|were|has|have|will|would|you|said|that|which)\\b");
    return line.size() <= 90 && has(line, greeting) && !has(line, sentence);
}

QString greeted(const QString &salutation)
{
    static const QRegularExpression dear =
        pattern("^(dear|hi|hello|good (?:morning|afternoon|evening))\\s+(.+?)\\s*[,:;.!]?$");
    static const QRegularExpression nobody =
        pattern("^(sirs?|madam|sir ?(or|/) ?madam|sir ?/? ?madam)$");
    const QString name = dear.match(salutation).captured(2);
    return has(name, nobody) ? QString() : name;
}

bool isClosing(const QString &line)
{
    static const QRegularExpression closing =
        pattern("^(yours?( very)? (sincerely|faithfully|truly|ever|in solidarity|fraternally|"
                "in unity)|(with )?(my |our )?(kind|kindest|best|warm|warmest)( (regards|wishes))|"
                "regards|(yours )?in solidarity|yours|many thanks|with thanks|sincerely|"
                "best|thanks|in unity|fraternally|cheers)\\s*[,.!]?$");
    return line.size() <= 50 && has(line, closing);
}

} // namespace LeverArch
