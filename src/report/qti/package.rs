//! A content package: a manifest, a test with a section for each skill, the items, pictures.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::rules::{HEAD, SPACES};
use super::xhtml::{blocks, escaped};
use crate::course::Course;
use crate::import::{QTI_SECTION as SECTION, QTI_TOOL as TOOL};

/// An item of a package.
pub(super) struct Packed {
    /// Its identifier, and its file's name.
    pub(super) id: String,
    pub(super) xml: String,
    /// The skill that it stands under, by its place in the course.
    pub(super) skill: usize,
    /// Where it comes from.
    pub(super) source: String,
    pub(super) license: String,
    pub(super) authors: Vec<String>,
    /// Files of pictures.
    pub(super) pictures: Vec<String>,
}

/// The package as bytes.
///
/// # Errors
/// Where it can't be packed.
pub(super) fn packed(
    course: &Course,
    items: &[Packed],
    pictures: &[(String, Vec<u8>)],
) -> Result<Vec<u8>, String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), String> {
        zip.start_file(name, options)
            .map_err(|error| error.to_string())?;
        zip.write_all(bytes).map_err(|error| error.to_string())
    };
    put("imsmanifest.xml", manifest(course, items).as_bytes())?;
    put("test.xml", test(course, items).as_bytes())?;
    for item in items {
        put(&format!("items/{}.xml", item.id), item.xml.as_bytes())?;
    }
    for (name, bytes) in pictures {
        put(&format!("pictures/{name}"), bytes)?;
    }
    let whole = zip.finish().map_err(|error| error.to_string())?;
    Ok(whole.into_inner())
}

/// An identifier of XML: it begins with a letter.
pub(super) fn identifier(text: &str) -> String {
    let begins = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    if begins {
        text.to_owned()
    } else {
        format!("_{text}")
    }
}

fn test(course: &Course, items: &[Packed]) -> String {
    let id = identifier(course.id.as_str());
    let mut sections = String::new();
    for (at, (_, skill)) in course.skills.pairs().enumerate() {
        let own: String = items
            .iter()
            .filter(|item| item.skill == at)
            .map(|item| {
                format!(
                    "<assessmentItemRef identifier=\"{}\" href=\"items/{}.xml\"/>\n",
                    item.id, item.id
                )
            })
            .collect();
        if own.is_empty() {
            continue;
        }
        let lesson = skill.lesson.as_ref().map(|lesson| {
            format!(
                "<rubricBlock view=\"candidate\">{}</rubricBlock>\n",
                blocks(lesson, &[])
            )
        });
        sections.push_str(&format!(
            "<assessmentSection identifier=\"{SECTION}{}\" title=\"{}\" visible=\"true\">\n{}{own}</assessmentSection>\n",
            skill.id.as_str(),
            escaped(&skill.title),
            lesson.unwrap_or_default(),
        ));
    }
    let title = escaped(&course.title);
    let version = env!("CARGO_PKG_VERSION");
    let open = format!(
        "<assessmentTest {SPACES} identifier=\"test-{id}\" title=\"{title}\" toolName=\"{TOOL}\" toolVersion=\"{version}\">\n"
    );
    let part = "<testPart identifier=\"part\" navigationMode=\"nonlinear\" submissionMode=\"individual\">\n";
    let close = "</testPart>\n</assessmentTest>\n";
    [HEAD, &open, part, &sections, close].concat()
}

fn manifest(course: &Course, items: &[Packed]) -> String {
    let id = identifier(course.id.as_str());
    let language = match course.language.as_str() {
        "" => String::new(),
        language => format!("<lom:language>{}</lom:language>", escaped(language)),
    };
    let description = match course.description.as_str() {
        "" => String::new(),
        text => format!(
            "<lom:description><lom:string>{}</lom:string></lom:description>",
            escaped(text)
        ),
    };
    let general = format!(
        "<lom:general><lom:title><lom:string>{}</lom:string></lom:title>{language}{description}</lom:general>",
        escaped(&course.title)
    );
    let authors: Vec<String> = course.authors.iter().map(|name| name.to_string()).collect();
    let whole = metadata(&general, &authors, &course.license);
    let dependencies: String = items
        .iter()
        .map(|item| format!("<dependency identifierref=\"item-{}\"/>\n", item.id))
        .collect();
    let resources: String = items.iter().map(resource).collect();
    let open = format!(
        "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:lom=\"http://ltsc.ieee.org/xsd/LOM\" identifier=\"manifest-{id}\">\n"
    );
    let schema = "<schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion>";
    let test = format!(
        "<resource identifier=\"the-test\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\">\n<file href=\"test.xml\"/>\n{dependencies}</resource>\n"
    );
    let metadata = format!("<metadata>{schema}{whole}</metadata>\n<organizations/>\n<resources>\n");
    let close = "</resources>\n</manifest>\n";
    [HEAD, &open, &metadata, &test, &resources, close].concat()
}

fn resource(item: &Packed) -> String {
    let source = match item.source.as_str() {
        "" => String::new(),
        source => format!(
            "<lom:general><lom:description><lom:string>{}</lom:string></lom:description></lom:general>",
            escaped(source)
        ),
    };
    let metadata = match (
        item.authors.as_slice(),
        item.license.as_str(),
        source.as_str(),
    ) {
        ([], "", "") => String::new(),
        (authors, license, source) => {
            format!(
                "<metadata>{}</metadata>",
                metadata(source, authors, license)
            )
        }
    };
    let pictures = item.pictures.iter();
    let pictures: String = pictures
        .map(|file| format!("<file href=\"pictures/{}\"/>", escaped(file)))
        .collect();
    format!(
        "<resource identifier=\"item-{0}\" type=\"imsqti_item_xmlv2p1\" href=\"items/{0}.xml\">{metadata}<file href=\"items/{0}.xml\"/>{pictures}</resource>\n",
        item.id
    )
}

/// Where something comes from, as learning object metadata.
fn metadata(general: &str, authors: &[String], license: &str) -> String {
    let cards = authors.iter().map(|name| {
        format!(
            "<lom:entity>BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nN:{0}\nEND:VCARD</lom:entity>",
            escaped(name)
        )
    });
    let cards: String = cards.collect();
    let authors = match cards.as_str() {
        "" => String::new(),
        cards => format!(
            "<lom:lifeCycle><lom:contribute><lom:role><lom:source>LOMv1.0</lom:source><lom:value>author</lom:value></lom:role>{cards}</lom:contribute></lom:lifeCycle>"
        ),
    };
    let rights = match license {
        "" => String::new(),
        license => format!(
            "<lom:rights><lom:copyrightAndOtherRestrictions><lom:source>LOMv1.0</lom:source><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions><lom:description><lom:string>{}</lom:string></lom:description></lom:rights>",
            escaped(license)
        ),
    };
    format!("<lom:lom>{general}{authors}{rights}</lom:lom>")
}
